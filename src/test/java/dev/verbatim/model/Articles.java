package dev.verbatim.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Articles for tests, made from a few words. */
public final class Articles {

    private Articles() {}

    /** An article whose every line is a body paragraph, published on 14 March 2025. */
    public static Article of(Language language, String text) {
        List<Region> regions = new ArrayList<>();
        int begin = 0;
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (!stripped.isEmpty()) {
                int from = text.indexOf(stripped, begin);
                regions.add(new Region(new Span(from, from + stripped.length()), Region.Kind.BODY, language));
            }
            begin += line.length() + 1;
        }
        Metadata metadata = new Metadata(
                Optional.empty(),
                Optional.of(PartialDate.of(LocalDate.of(2025, 3, 14))),
                Optional.of("Le Quotidien"),
                Optional.empty(),
                Optional.empty());
        return new Article("test.txt", sha256(text), text, metadata, language, regions);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

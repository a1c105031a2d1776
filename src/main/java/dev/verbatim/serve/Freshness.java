package dev.verbatim.serve;

import dev.verbatim.store.LiveStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How an answer is recognized that somebody has already: the same generation, question, arguments, page and form give the
 * same bytes.
 *
 * @param tag value of ETag
 * @param published when the generation was published
 */
record Freshness(String tag, Instant published) {
    private static final int DIGITS = 16;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    static Freshness of(LiveStore.Lease lease, ApiRequest asked, AnswerFormat format) {
        return of(
                lease,
                asked.question().text() + '\n' + asked.arguments() + '\n' + asked.page() + '\n' + format.suffix());
    }

    /** @param content what, besides the generation, decides on the bytes of the answer */
    static Freshness of(LiveStore.Lease lease, String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((lease.profile().label() + "\n" + content).getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest).substring(0, DIGITS);
            return new Freshness('"' + lease.manifest().generation() + "-" + hex + '"', lease.published());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Says how it is recognized; and, if the sender has it, that it has not changed, which ends the answer. */
    boolean isSent(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", tag);
        response.setHeader("Last-Modified", HTTP_DATE.format(published.atZone(ZoneOffset.UTC)));
        response.setHeader("Cache-Control", "no-cache");
        String known = request.getHeader("If-None-Match");
        String since = request.getHeader("If-Modified-Since");
        boolean isKnown = known == null ? since != null && isNotAfter(since) : isOneOf(known);
        if (isKnown) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return isKnown;
    }

    private boolean isOneOf(String tags) {
        return Arrays.stream(tags.split(",", -1))
                .map(known -> known.strip().replaceFirst("^W/", "").replaceFirst("--gzip\"$|-gzip\"$", "\""))
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private boolean isNotAfter(String date) {
        try {
            Instant since = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !published.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
        } catch (DateTimeException e) {
            return false;
        }
    }
}

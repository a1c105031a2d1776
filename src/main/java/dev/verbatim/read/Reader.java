package dev.verbatim.read;

import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.model.Article;
import dev.verbatim.model.Language;
import dev.verbatim.model.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads one file into an article, or says why not. The text of a {@code .txt} file is the decoded file as it is, but
 * for a byte order mark; that of a page is its visible text. Safe for any number of threads.
 */
public final class Reader {

    /** Bytes of a file at most, unless another limit is given: 50 MB. */
    public static final long MAX_BYTES = 50_000_000;

    private static final String STAGE = "read";

    private final long maxBytes;
    private final Articles articles;
    private final Furniture furniture = new Furniture();

    /**
     * Reads the lexicons.
     *
     * @param maxBytes size of a file, in bytes, above which it is left out without being loaded; 1 to 2^30
     * @throws IllegalArgumentException if the limit is out of range or a lexicon file malformed
     */
    public Reader(long maxBytes) {
        this(maxBytes, LexiconLanguages.all());
    }

    /**
     * Reads the lexicons of some languages.
     *
     * @param maxBytes as above
     * @param languages that texts may be in
     * @throws IllegalArgumentException if the limit is out of range or a lexicon file malformed
     */
    public Reader(long maxBytes, List<Language> languages) {
        if (maxBytes < 1 || maxBytes > 1 << 30) {
            throw new IllegalArgumentException("limit of file size out of 1..2^30: " + maxBytes);
        }
        this.maxBytes = maxBytes;
        this.articles = Articles.withLexicons(languages);
    }

    /** A reader with the limit {@link #MAX_BYTES}. */
    public static Reader standard() {
        return new Reader(MAX_BYTES);
    }

    /** Reads one file; whatever is wrong with it is in the result. */
    public ReadResult read(Input input) {
        try {
            Kind kind = Kind.of(input.path()).orElseThrow(() -> unknown(input.path()));
            byte[] file = bytes(input.path());
            Page page = kind == Kind.HTML
                    ? HtmlPage.page(Decoding.page(file), furniture)
                    : PlainText.page(Decoding.text(file));
            Article article = articles.article(input.name(), sha256(file), page);
            if (article.regions().isEmpty()) {
                throw new RejectedInputException(
                        kind == Kind.HTML
                                ? "a page without text; save it from the browser once it is shown in full"
                                : "empty: nothing but white space; remove it or put the text in");
            }
            return new ReadResult.Read(article, notices(article, page));
        } catch (RejectedInputException e) {
            return rejected(input, Objects.requireNonNullElse(e.getMessage(), "cannot be read"));
        } catch (IOException e) {
            return rejected(input, reason(e));
        }
    }

    private List<Notice> notices(Article article, Page page) {
        return articles.doubts(article, page).stream()
                .map(doubt -> new Notice(Notice.Severity.WARNING, STAGE, article.file(), doubt))
                .toList();
    }

    private static ReadResult rejected(Input input, String message) {
        return new ReadResult.Rejected(new Notice(Notice.Severity.REJECTED, STAGE, input.name(), message));
    }

    private static RejectedInputException unknown(Path path) {
        return new RejectedInputException(
                Files.isDirectory(path)
                        ? "this folder cannot be listed; check its permissions"
                        : "files of extension '." + Kind.extension(path)
                                + "' are not read; convert it to .txt (UTF-8) or .html");
    }

    private byte[] bytes(Path path) throws IOException, RejectedInputException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw unknown(path);
        }
        if (!attributes.isRegularFile()) {
            throw new RejectedInputException("not a regular file but a device or pipe; copy its content into a file");
        }
        if (attributes.size() > maxBytes) {
            throw tooLarge(attributes.size());
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] file = in.readNBytes((int) maxBytes + 1);
            if (file.length > maxBytes) {
                throw tooLarge(file.length);
            }
            return file;
        }
    }

    private RejectedInputException tooLarge(long size) {
        return new RejectedInputException(String.format(
                Locale.ROOT,
                "too large: %.1f MB, the limit is %.1f MB; split it into articles",
                size / 1e6,
                maxBytes / 1e6));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "cannot be read: permission denied; check its permissions";
            case NoSuchFileException missing -> "cannot be read: no such file; a link may lead nowhere";
            default -> "cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage();
        };
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

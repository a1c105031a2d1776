package dev.verbatim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The words in which differences are told, in one language. */
final class DiffWords {
    static final List<String> LANGUAGES = List.of("en", "fr");

    private final String language;
    private final Properties texts = new Properties();

    private DiffWords(String language) {
        this.language = language;
    }

    static DiffWords in(String language) {
        DiffWords words = new DiffWords(language);
        String file = "diff_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(DiffWords.class.getResourceAsStream(file), file)) {
            words.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return words;
    }

    /** Tag of the language. */
    String language() {
        return language;
    }

    /** A text with its values in the places of {@code {0}}, {@code {1}}… */
    String of(String key, Object... values) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }
}

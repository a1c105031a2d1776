package dev.verbatim.lexicon;

import dev.verbatim.model.Language;
import java.util.List;
import java.util.Optional;

/** The languages that articles are read in, from {@code lexicon/languages.tsv}. */
public final class LexiconLanguages {

    private static final String FILE = "lexicon/languages.tsv";
    private static final String NONE = "-";

    private LexiconLanguages() {}

    /**
     * All of them, by tag.
     *
     * @throws IllegalArgumentException if the file is malformed
     */
    public static List<Language> all() {
        return rows().stream().map(row -> new Language(row.get("language"))).toList();
    }

    /** Whether dates in figures begin with the month; false for a language that is not listed. */
    public static boolean putsMonthFirst(Language language) {
        return row(language)
                .filter(row -> row.get("dates").equals("monthFirst"))
                .isPresent();
    }

    /** The resource that holds the full-form dictionary of a language; empty if it has none. */
    static Optional<String> dictionary(Language language) {
        return row(language).map(row -> row.get("dictionary")).filter(name -> !name.equals(NONE));
    }

    private static Optional<Table.Row> row(Language language) {
        return rows().stream()
                .filter(row -> row.get("language").equals(language.tag()))
                .findFirst();
    }

    private static List<Table.Row> rows() {
        return Table.resource(FILE).rows();
    }
}

package dev.verbatim.segment;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that bear a point of their own, from {@code lexicon/<language>/abbreviations.tsv}. */
final class Abbreviations {

    /** What the point behind an abbreviation can mean. */
    enum Kind {
        /** A name follows: the sentence never ends here. */
        NAME,
        /** A number follows; ends the sentence if a capital does. */
        NUMBER,
        /** Within a sentence; ends it only if a function word with a capital follows. */
        INNER,
        /** Often the last word: ends the sentence if a capital follows. */
        LAST
    }

    private record Entry(Kind kind, boolean capital) {}

    private final Map<String, Entry> entries;

    private Abbreviations(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /** Those of a language; none if it has no such file. */
    static Abbreviations of(Language language) {
        Map<String, Entry> entries = new HashMap<>();
        Table.find("lexicon/" + language.tag() + "/abbreviations.tsv").ifPresent(table -> {
            for (Table.Row row : table.rows()) {
                String word = row.get("abbreviation");
                Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
                boolean capital = Character.isUpperCase(word.codePointAt(0));
                entries.merge(
                        Folding.fold(word),
                        new Entry(kind, capital),
                        (one, two) -> new Entry(one.kind(), one.capital() && two.capital()));
            }
        });
        return new Abbreviations(entries);
    }

    /**
     * What {@code word} abbreviates, if it does.
     *
     * @param mark what stands behind it: {@code .}, or the sign that a brand ends with
     * @param caseless whether the text has no capitals, so that their lack says nothing
     */
    Optional<Kind> kind(Token word, String mark, boolean caseless) {
        String key = mark.equals(".") ? word.folded() : word.folded() + mark;
        Entry entry = entries.get(key);
        return entry == null || entry.capital() && !caseless && !word.capitalized()
                ? Optional.empty()
                : Optional.of(entry.kind());
    }
}

package dev.verbatim.annotate;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is counted and measured in one language, from {@code lexicon/<language>/units.tsv}. */
final class Units {

    /** What a word does to a count; the lexicon's header explains each. */
    enum Kind {
        MEASURE,
        COUNT,
        PERSON,
        WORKER,
        TRAIN,
        HIRE,
        LENGTH,
        NONE,
        DISTANCE,
        FARTHER;

        /** Whether it stands behind a number and names what is counted. */
        boolean isUnit() {
            return this == MEASURE || this == LENGTH || this == COUNT || this == PERSON || this == WORKER;
        }
    }

    /**
     * A word of the lexicon in a sentence.
     *
     * @param to index behind its last token
     * @param name English singular of the unit
     * @param kind what it does
     */
    record Unit(int to, String name, Kind kind) {}

    private record Entry(String name, Kind kind) {}

    private final PhraseMatcher<Entry> phrases;
    private final String job;

    Units(Language language) {
        PhraseMatcher.Builder<Entry> builder = PhraseMatcher.builder();
        String job = "";
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/units.tsv").rows()) {
            Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            job = kind == Kind.WORKER ? row.get("unit") : job;
            builder.add(row.get("phrase"), new Entry(row.get("unit"), kind));
        }
        this.phrases = builder.build();
        this.job = job;
    }

    /** What can be counted and begins at {@code index}; of two senses the first that is a unit. */
    Optional<Unit> unitAt(List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return Optional.empty();
        }
        return phrases.longestAt(tokens, index)
                .flatMap(match -> match.values().stream()
                        .filter(entry -> entry.kind().isUnit())
                        .findFirst()
                        .map(entry -> new Unit(match.to(), entry.name(), entry.kind())));
    }

    /** Whether a word of that kind begins at {@code index}. */
    boolean is(Kind kind, List<Token> tokens, int index) {
        return index >= 0
                && index < tokens.size()
                && phrases.longestAt(tokens, index)
                        .filter(match -> match.values().stream().anyMatch(entry -> entry.kind() == kind))
                        .isPresent();
    }

    /** The name of the unit of people who stand for their jobs. */
    String job() {
        return job;
    }
}

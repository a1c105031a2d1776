package dev.verbatim.extract;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a language that tie actors to an undertaking. Immutable. */
final class MembershipWords {

    /** How they do. */
    enum Frame {
        /** The verb's subject takes part in its object. */
        JOINS,
        /** The same, of organizations alone. */
        ANNOUNCES,
        /** The verb's objects take part in its subject. */
        GATHERS,
        /** What an actor is to the undertaking. */
        NOUN,
        /** Several acting together: "alliance". */
        ALLIANCE,
        /** Before those who are allied: "entre". */
        BETWEEN,
        /** Before those of whom one is: "parmi". */
        AMONG,
        /** A noun for beginning or making an undertaking: "lancement". */
        DEED,
        /** Introduces others who act with the subject. */
        COMPANION,
        /** The verb's subject equips or runs an undertaking, whose parts are its object: "fournir". */
        SUPPLIES,
        /** A noun for an undertaking told before or christened later: "site". */
        SITE,
        /** Opens a relative clause on an undertaking: "dans lequel", "dont". */
        RELATIVE,
        /** A noun for what an undertaking builds: "site", "campus". */
        FACILITY,
        /** A word for the shares of an undertaking: "actionnaire", "capital". */
        STAKE,
        /** What is behind the number of a share: "%". */
        PERCENT,
        /** The verb's subject and its complement act together in what follows: "s'associer". */
        ALLIES,
        /** The verb's passive subject is to build or run something: "charger", "hire". */
        CHARGES,
        /** The verb's passive subject is given to somebody to do: "confier". */
        ENTRUSTS,
        /** The verb's subject goes to somebody: "revenir". */
        FALLS,
        /** A noun for having part in an undertaking: "participation". */
        SHARE,
        /** Before an undertaking or somebody a noun or verb leads on to: "au", "dans". */
        TIE,
        /** Before an undertaking whose movers are told next: "derrière". */
        BEHIND
    }

    private final Map<String, Frame> verbs = new HashMap<>();
    private final Map<Frame, Set<String>> others = new EnumMap<>(Frame.class);
    private final PhraseMatcher<Frame> phrases;

    MembershipWords(Language language) {
        PhraseMatcher.Builder<Frame> builder = PhraseMatcher.builder();
        for (Table.Row row :
                Table.resource("lexicon/" + language.tag() + "/membership.tsv").rows()) {
            Frame frame = Frame.valueOf(row.get("frame").toUpperCase(Locale.ROOT));
            switch (frame) {
                case JOINS, ANNOUNCES, GATHERS -> verbs.put(row.get("phrase"), frame);
                case SUPPLIES, ALLIES, CHARGES, ENTRUSTS, FALLS ->
                    others.computeIfAbsent(frame, key -> new HashSet<>()).add(row.get("phrase"));
                case NOUN,
                        COMPANION,
                        ALLIANCE,
                        BETWEEN,
                        AMONG,
                        DEED,
                        FACILITY,
                        SITE,
                        RELATIVE,
                        STAKE,
                        PERCENT,
                        SHARE,
                        TIE,
                        BEHIND -> builder.add(row.get("phrase"), frame);
            }
        }
        phrases = builder.build();
    }

    /** Whether the subject of the verb equips or runs an undertaking by its object. */
    boolean supplies(String lemma) {
        return does(Frame.SUPPLIES, lemma);
    }

    /** Whether the verb is one of that frame, which other frames do not exclude. */
    boolean does(Frame frame, String lemma) {
        return others.getOrDefault(frame, Set.of()).contains(lemma);
    }

    Optional<Frame> verb(String lemma) {
        return Optional.ofNullable(verbs.get(lemma));
    }

    /** Whether a phrase of this frame begins at the token. */
    boolean is(Frame frame, List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && phrases.longestAt(tokens, at)
                        .filter(m -> m.values().contains(frame))
                        .isPresent();
    }

    PhraseMatcher<Frame> phrases() {
        return phrases;
    }
}

package dev.verbatim.extract;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
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
        PERCENT
    }

    private final Map<String, Frame> verbs = new HashMap<>();
    private final Set<String> supplying = new HashSet<>();
    private final PhraseMatcher<Frame> phrases;

    MembershipWords(Language language) {
        PhraseMatcher.Builder<Frame> builder = PhraseMatcher.builder();
        for (Table.Row row :
                Table.resource("lexicon/" + language.tag() + "/membership.tsv").rows()) {
            Frame frame = Frame.valueOf(row.get("frame").toUpperCase(Locale.ROOT));
            switch (frame) {
                case JOINS, ANNOUNCES, GATHERS -> verbs.put(row.get("phrase"), frame);
                case SUPPLIES -> supplying.add(row.get("phrase"));
                case NOUN, COMPANION, ALLIANCE, BETWEEN, AMONG, DEED, FACILITY, SITE, RELATIVE, STAKE, PERCENT ->
                    builder.add(row.get("phrase"), frame);
            }
        }
        phrases = builder.build();
    }

    /** Whether the subject of the verb equips or runs an undertaking by its object. */
    boolean supplies(String lemma) {
        return supplying.contains(lemma);
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

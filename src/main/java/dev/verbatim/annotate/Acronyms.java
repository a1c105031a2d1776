package dev.verbatim.annotate;

import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the names that brackets behind full names introduce: "Agence internationale de l'énergie (AIE)". */
final class Acronyms {

    /** Points from which the words around a name tell its kind against what acronyms mostly are. */
    private static final int TOLD = 5;

    private Acronyms() {}

    /**
     * Where a candidate begins or ends.
     *
     * @param sentence its sentence
     * @param token index of a token there
     */
    private record Place(int sentence, int token) {}

    /** Joins each acronym introduced in brackets to its full name, and each full name so explained to its acronym. */
    static void link(Map<String, NameGroup> groups) {
        Map<Place, NameGroup> ends = new HashMap<>();
        Map<Place, NameGroup> begins = new HashMap<>();
        for (NameGroup group : groups.values()) {
            for (Candidate candidate : group.candidates()) {
                int sentence = candidate.sentence().index();
                ends.put(new Place(sentence, candidate.to()), group);
                begins.put(new Place(sentence, candidate.from()), group);
            }
        }
        for (NameGroup shorter : List.copyOf(groups.values())) {
            if (shorter.parts().size() == 1 && !shorter.candidates().isEmpty() && isAcronym(shorter)) {
                full(shorter, ends, begins).ifPresent(full -> join(shorter, full));
            }
        }
        groups.values().removeIf(group -> group.candidates().isEmpty());
    }

    /** The name that the acronym stands in brackets behind, or that stands in brackets behind it. */
    private static Optional<NameGroup> full(
            NameGroup shorter, Map<Place, NameGroup> ends, Map<Place, NameGroup> begins) {
        for (Candidate candidate : shorter.candidates()) {
            List<Token> tokens = candidate.sentence().tokens();
            int sentence = candidate.sentence().index();
            Optional<NameGroup> full = Optional.empty();
            if (candidate.from() > 1 && tokens.get(candidate.from() - 1).is("(")) {
                full = Optional.ofNullable(ends.get(new Place(sentence, candidate.from() - 1)));
            } else if (candidate.to() < tokens.size()
                    && tokens.get(candidate.to()).is("(")) {
                full = Optional.ofNullable(begins.get(new Place(sentence, candidate.to() + 1)));
            }
            Optional<NameGroup> fitting = full.filter(f -> f != shorter
                    && !f.candidates().isEmpty()
                    && f.parts().size() > 1
                    && isInitials(shorter.parts().get(0), tokens(f.candidates().get(0))));
            if (fitting.isPresent()) {
                return fitting;
            }
        }
        return Optional.empty();
    }

    private static boolean isAcronym(NameGroup group) {
        Token token = group.candidates().get(0).token(0);
        return group.candidates().get(0).length() == 1
                && token.form().length() > 1
                && token.form().length() < 8;
    }

    private static void join(NameGroup shorter, NameGroup full) {
        NameGroup kept = full.keys().isEmpty() && !shorter.keys().isEmpty() ? shorter : full;
        NameGroup gone = kept == full ? shorter : full;
        if (!gone.keys().isEmpty() && Collections.disjoint(gone.keys(), kept.keys())) {
            return;
        }
        kept.absorb(gone);
        gone.candidates().clear();
        boolean other = kept.score(EntityKind.GOVERNMENT) >= TOLD || kept.score(EntityKind.PROJECT) >= TOLD;
        if (kept.kind().isEmpty() && !other) {
            kept.settle(EntityKind.ORGANIZATION);
        }
    }

    private static List<Token> tokens(Candidate candidate) {
        return candidate.sentence().tokens().subList(candidate.from(), candidate.to());
    }

    /** Whether the letters begin, in order, words of the name, the first of them its first. */
    static boolean isInitials(String letters, List<Token> full) {
        int at = 0;
        for (int i = 0; i < full.size() && at < letters.length(); i++) {
            Token token = full.get(i);
            if (token.kind() == Token.Kind.WORD && token.folded().charAt(0) == letters.charAt(at)) {
                at++;
            } else if (at == 0) {
                return false;
            }
        }
        return at * 3 >= letters.length() * 2;
    }
}

package dev.verbatim.annotate;

import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Finds the names that brackets behind full names introduce: "Agence internationale de l'énergie (AIE)". */
final class Acronyms {

    private Acronyms() {}

    /** Joins each acronym introduced in brackets, or made of the initials, to its full name. */
    static void link(Map<String, NameGroup> groups) {
        List<NameGroup> all = new ArrayList<>(groups.values());
        for (NameGroup shorter : all) {
            if (shorter.parts().size() != 1 || !isAcronym(shorter)) {
                continue;
            }
            for (NameGroup full : all) {
                if (full != shorter && full.parts().size() > 1 && isFor(shorter, full)) {
                    join(shorter, full);
                    break;
                }
            }
        }
        groups.values().removeIf(group -> group.candidates().isEmpty());
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
        if (kept.kind().isEmpty() && kept.score(EntityKind.GOVERNMENT) < 5) {
            kept.settle(EntityKind.ORGANIZATION);
        }
    }

    private static boolean isFor(NameGroup shorter, NameGroup full) {
        return shorter.candidates().stream()
                        .anyMatch(s -> full.candidates().stream().anyMatch(f -> isBracketed(f, s) || isBracketed(s, f)))
                && isInitials(shorter.parts().get(0), tokens(full.candidates().get(0)));
    }

    private static boolean isBracketed(Candidate first, Candidate second) {
        List<Token> tokens = first.sentence().tokens();
        return first.sentence().index() == second.sentence().index()
                && first.to() + 1 == second.from()
                && tokens.get(first.to()).is("(")
                && second.to() < tokens.size()
                && (tokens.get(second.to()).is(")") || tokens.get(second.to()).is(","));
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

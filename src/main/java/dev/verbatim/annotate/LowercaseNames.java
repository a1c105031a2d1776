package dev.verbatim.annotate;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/**
 * Names in text without capitals, by what stands beside them: "wu yongming, pdg d'alibaba", "analyste chez daehan
 * research", "samsung, sk et naver". Only words that no dictionary knows can be names there. Immutable.
 */
final class LowercaseNames {

    private static final int LONGEST = 4;

    private final NameWords words;
    private final FirstNames firstNames;
    private final SmallWords small;

    LowercaseNames(NameWords words, FirstNames firstNames, SmallWords small) {
        this.words = words;
        this.firstNames = firstNames;
        this.small = small;
    }

    /** Adds what it finds to what was found, outside of that. */
    void find(Sentence sentence, List<Candidate> found) {
        List<Token> tokens = sentence.tokens();
        boolean[] taken = new boolean[tokens.size()];
        for (Candidate candidate : found) {
            java.util.Arrays.fill(taken, candidate.from(), candidate.to(), true);
        }
        boolean[] known = taken.clone();
        for (int i = 0; i < tokens.size(); ) {
            int end = Math.max(end(tokens, i, taken), introduced(tokens, i, taken));
            Optional<EntityKind> kind = end > i ? kind(tokens, i, end, known) : Optional.empty();
            if (kind.isPresent()) {
                found.add(new Candidate(sentence, i, end, List.of(), kind, Mention.Form.NAME));
                java.util.Arrays.fill(taken, i, end, true);
            }
            i = Math.max(i + 1, end);
        }
        found.sort(java.util.Comparator.comparing(Candidate::span));
    }

    /** Behind the run of words that no dictionary knows; words of companies may end it. */
    private int end(List<Token> tokens, int from, boolean[] taken) {
        int end = from;
        while (end < tokens.size() && end - from < LONGEST && !taken[end]) {
            Token token = tokens.get(end);
            if (token.is("-")
                    && end > from
                    && !token.spaced()
                    && end + 1 < tokens.size()
                    && !tokens.get(end + 1).spaced()) {
                end++;
                if (tokens.get(end).kind() != Token.Kind.WORD || words.isGrammar(tokens.get(end))) {
                    return end - 1;
                }
                end++;
                continue;
            }
            boolean strange = token.kind() == Token.Kind.WORD && isStrange(token);
            boolean company = end > from && words.lastWord(token).isPresent();
            if (!strange && !company) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Two words at the beginning and an office behind a comma: one of them may be an everyday word. */
    private int introduced(List<Token> tokens, int from, boolean[] taken) {
        boolean opening = from == 0 || tokens.get(from - 1).kind() != Token.Kind.WORD;
        int end = from;
        boolean strange = false;
        while (opening
                && end < tokens.size()
                && end - from < 3
                && !taken[end]
                && tokens.get(end).kind() == Token.Kind.WORD) {
            if (words.isGrammar(tokens.get(end))) {
                return from;
            }
            strange |= isStrange(tokens.get(end));
            end++;
        }
        boolean introduced = strange
                && end - from > 1
                && end < tokens.size()
                && tokens.get(end).is(",");
        return introduced && startsOffice(tokens, end + 1) ? end : from;
    }

    private boolean isStrange(Token token) {
        return token.form().length() > 1
                && !token.form().endsWith("'")
                && !words.isCommon(token)
                && words.notNames().longestAt(List.of(token), 0).isEmpty();
    }

    private Optional<EntityKind> kind(List<Token> tokens, int from, int end, boolean[] known) {
        int size = end - from;
        if (size > 1 && end < tokens.size() && tokens.get(end).is(",") && startsOffice(tokens, end + 1)) {
            return Optional.of(EntityKind.PERSON);
        }
        if (from > 0 && size > 1 && endsOffice(tokens, from - 1)) {
            return Optional.of(EntityKind.PERSON);
        }
        if (size > 1 && size < 4 && firstNames.knows(tokens.get(from)) && !words.isCommon(tokens.get(from))) {
            return Optional.of(EntityKind.PERSON);
        }
        if (size > 1 && words.lastWord(tokens.get(end - 1)).isPresent()) {
            return words.lastWord(tokens.get(end - 1));
        }
        if (from > 0 && isOrganizationBefore(tokens, from - 1) || isListed(tokens, from, end, known)) {
            return Optional.of(EntityKind.ORGANIZATION);
        }
        return Optional.empty();
    }

    private boolean startsOffice(List<Token> tokens, int at) {
        int from = at < tokens.size() && small.isDeterminer(tokens.get(at)) ? at + 1 : at;
        return from < tokens.size() && words.offices().longestAt(tokens, from).isPresent();
    }

    private boolean endsOffice(List<Token> tokens, int last) {
        for (int at = Math.max(0, last - 4); at <= last; at++) {
            if (words.offices()
                    .longestAt(tokens, at)
                    .filter(m -> m.to() == last + 1)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "chez X", "la société X", "pdg de X". */
    private boolean isOrganizationBefore(List<Token> tokens, int last) {
        boolean governed = small.isPrepositionOf(tokens.get(last));
        int noun = governed ? last - 1 : last;
        if (noun < 0) {
            return false;
        }
        if (governed && endsOffice(tokens, noun)) {
            return true;
        }
        for (int at = Math.max(0, noun - 4); at <= noun; at++) {
            Optional<PhraseMatcher.Match<NameWords.Context>> match =
                    words.contexts().longestAt(tokens, at);
            if (match.filter(m -> m.to() == noun + 1).isPresent()) {
                return match.get().values().stream()
                        .anyMatch(c -> c.sort() == NameWords.Sort.ORGANIZATION
                                && (c.position() == NameWords.Position.OF) == governed);
            }
        }
        return false;
    }

    /** Between commas beside a known name: "samsung, sk, hyundai". */
    private boolean isListed(List<Token> tokens, int from, int end, boolean[] known) {
        boolean before =
                from > 1 && (tokens.get(from - 1).is(",") || small.isAnd(tokens.get(from - 1))) && known[from - 2];
        boolean behind =
                end + 1 < tokens.size() && (tokens.get(end).is(",") || small.isAnd(tokens.get(end))) && known[end + 1];
        return before && behind;
    }
}

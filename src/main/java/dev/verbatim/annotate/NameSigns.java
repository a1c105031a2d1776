package dev.verbatim.annotate;

import dev.verbatim.annotate.NameWords.Position;
import dev.verbatim.annotate.NameWords.Sort;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/** What the words of one sentence tell of the names in it: titles, offices, capitals, known names. Confined to one sentence. */
final class NameSigns {

    private static final String ACRONYM_CLASS = "acronym";

    private final NameWords words;
    private final FirstNames firstNames;
    private final GazetteerMatches gazetteer;
    private final ContractedTitles contracted;
    private final List<Token> tokens;
    private final Casing casing;

    NameSigns(NameLexicon lexicon, List<Token> tokens, Casing casing) {
        this.words = lexicon.words();
        this.firstNames = lexicon.firstNames();
        this.gazetteer = lexicon.gazetteer();
        this.contracted = lexicon.contracted();
        this.tokens = tokens;
        this.casing = casing;
    }

    /** The known name at the token, with the legal form behind it: "Volkswagen AG". */
    Optional<GazetteerMatches.Match> at(int at) {
        return gazetteer
                .at(tokens, at, casing)
                .or(() -> contracted.at(tokens, at, casing))
                .map(m -> {
                    int end = m.entry().kind() == EntityKind.ORGANIZATION ? words.legalFormEnd(tokens, m.to()) : m.to();
                    return end > m.to() ? new GazetteerMatches.Match(end, m.entries(), m.form()) : m;
                })
                .map(m -> at > 0 && isProjectNoun(at - 1) ? m.preferring(EntityKind.PROJECT) : m);
    }

    Optional<Integer> title(int at) {
        int end = words.contextEnd(tokens, at, Position.TITLE);
        return end < 0 ? Optional.empty() : Optional.of(end);
    }

    private boolean isTitleEnd(int at) {
        return at > 1 && words.contextEnd(tokens, at - 2, Position.TITLE) == at;
    }

    boolean startsTitle(int at, int end) {
        Optional<Integer> to = title(at);
        if (to.isEmpty() || to.get() >= tokens.size()) {
            return false;
        }
        if (tokens.get(at).form().length() > 4 && firstNames.knows(tokens.get(at))) {
            return false;
        }
        boolean abbreviated = to.get() > at + 1 || tokens.get(at).form().length() < 5;
        return NameShapes.isNameLike(tokens.get(to.get()))
                && (abbreviated && to.get() <= Math.max(end, at + 2) || firstNames.knows(tokens.get(to.get())));
    }

    /** "PDG Sam Altman", "President Trump": an office before the name of its holder. */
    boolean startsOffice(int at, int end) {
        Optional<PhraseMatcher.Match<NameWords.OfficeTerm>> office =
                words.offices().longestAt(tokens, at);
        if (office.isEmpty()) {
            return false;
        }
        int to = office.get().to();
        if (to >= end) {
            return to == end || to < tokens.size();
        }
        return tokens.get(to).kind() == Token.Kind.WORD
                && words.lastWord(tokens.get(end - 1)).isEmpty();
    }

    boolean isProjectNoun(int at) {
        return words.contextEnd(tokens, at, Position.APPOSED, Sort.PROJECT) == at + 1;
    }

    /** Whether the token has its capital, or may have it, from where it stands. */
    boolean isInitial(int at) {
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        if (at == 1 && before.kind() == Token.Kind.SIGN) {
            // a bullet
            return true;
        }
        return switch (before.kind()) {
            case QUOTE -> true;
            case SIGN ->
                !before.is(",")
                        && !before.is("-")
                        && !before.is("&")
                        && !before.is("/")
                        && !before.is("(")
                        && !(before.is(".")
                                && at > 1
                                && tokens.get(at - 2).form().length() == 1)
                        && !isTitleEnd(at);
            case WORD, NUMBER -> false;
        };
    }

    /** An acronym is one only in capitals, and a word only with a capital. */
    boolean isCased(PhraseMatcher.Match<String> stop, int at) {
        return !stop.values().get(0).equals(ACRONYM_CLASS)
                || stop.to() - at > 1
                || isShouted(tokens.get(at).form());
    }

    /** Whether it is more than a word with a capital: "GPUs", "kW", "IA". */
    private static boolean isShouted(String form) {
        return form.length() < 2
                || form.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    /** "le ministre de la Mobilité": whether the token is what the office before it is for. */
    boolean isPortfolio(int at) {
        int before = at - 1;
        while (before > 0
                && tokens.get(before).kind() == Token.Kind.WORD
                && words.is(tokens.get(before), Pos.DETERMINER, Pos.PREPOSITION, Pos.CONTRACTION)
                && at - before < 3) {
            before--;
        }
        int last = before;
        if (last < 0 || last == at - 1) {
            return false;
        }
        for (int from = Math.max(0, last - 3); from <= last; from++) {
            if (words.offices()
                    .longestAt(tokens, from)
                    .filter(m -> m.to() == last + 1)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}

package dev.verbatim.annotate;

import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/** Weighs what the words inside a candidate say of its kind: legal forms, first names, capitals, numbers. Immutable. */
final class NameInterior {

    private static final int CERTAIN = 8;
    private static final int STRONG = 5;
    private static final int FAIR = 3;
    private static final int SLIGHT = 1;

    private final NameWords words;
    private final FirstNames firstNames;
    private final GazetteerMatches gazetteer;
    private final SmallWords small;

    NameInterior(NameWords words, FirstNames firstNames, GazetteerMatches gazetteer, SmallWords small) {
        this.words = words;
        this.firstNames = firstNames;
        this.gazetteer = gazetteer;
        this.small = small;
    }

    /** Counts what the name's own words say of its kind. */
    void weigh(Candidate candidate) {
        List<Token> tokens = candidate.sentence().tokens();
        int words = 0;
        for (int i = candidate.from(); i < candidate.to(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.WORD) {
                continue;
            }
            words++;
            if (token.is("&") || token.is("+")) {
                candidate.shaped(EntityKind.ORGANIZATION, STRONG);
            }
        }
        Token first = candidate.token(0);
        if (candidate.length() > 1) {
            if (this.words.endsWithLegalForm(tokens, candidate.from(), candidate.to())) {
                candidate.shaped(EntityKind.ORGANIZATION, CERTAIN);
            }
            this.words.firstWord(first).ifPresent(kind -> candidate.shaped(kind, STRONG));
            this.words
                    .lastWord(candidate.token(candidate.length() - 1))
                    .ifPresent(kind -> candidate.shaped(kind, STRONG + 2));
        }
        if (candidate.length() > 1 && small.isDefinite(first) && first.form().endsWith("'")) {
            // "L'Investisseur": with its article, the title of a paper or the brand of a house
            candidate.shaped(EntityKind.ORGANIZATION, FAIR);
        }
        if (holdsAcronym(candidate)) {
            candidate.shaped(EntityKind.ORGANIZATION, STRONG + 2);
        }
        Optional<FirstNames.FirstName> name = firstNames.of(first);
        if (name.isPresent() && candidate.text().indexOf(' ') > 0 && words < 6) {
            candidate.shaped(EntityKind.PERSON, name.get().common() ? FAIR : STRONG);
        } else if (name.isPresent() && !name.get().common()) {
            candidate.shaped(EntityKind.PERSON, SLIGHT);
        }
        if (words < 6 && NameRuns.isPrefixed(first)) {
            candidate.shaped(EntityKind.PERSON, words > 1 ? STRONG : SLIGHT);
        }
        if (words > 1 && words < 5 && isInitialInside(candidate)) {
            candidate.shaped(EntityKind.PERSON, FAIR);
        }
        this.words
                .institutions()
                .longestAt(tokens, candidate.from())
                .filter(m -> m.to() < candidate.to() && tokens.get(m.to()).spaced())
                .ifPresent(m -> candidate.shaped(kindOf(m.values().get(0)), CERTAIN));
        if (words == 1 && isGovernment(tokens, candidate.from())) {
            candidate.shaped(EntityKind.GOVERNMENT, FAIR);
        }
        boolean numbered = candidate.length() == 3
                && candidate.token(1).is("-")
                && candidate.token(2).kind() == Token.Kind.NUMBER;
        if (words == 1 && (numbered || isModel(first.form()))) {
            candidate.shaped(EntityKind.PRODUCT, 3);
        } else if (words == 1 && hasInnerCapitals(first.form())) {
            candidate.shaped(EntityKind.ORGANIZATION, 2);
        }
        if (this.words
                .places()
                .longestAt(tokens, candidate.from())
                .filter(m -> m.to() == candidate.to())
                .isPresent()) {
            candidate.shaped(EntityKind.PLACE, CERTAIN);
        }
        if (candidate.length() > 2
                && small.isSaint(first)
                && !tokens.get(candidate.from() + 1).spaced()) {
            candidate.shaped(EntityKind.PLACE, 2);
        }
        if (candidate.length() > 3 && tokens.get(candidate.from() + 1).is("-") && hasSmallPart(candidate)) {
            candidate.shaped(EntityKind.PLACE, FAIR);
        }
    }

    /** "Voyages SNCF": a known house's acronym among the words. */
    private boolean holdsAcronym(Candidate candidate) {
        List<Token> tokens = candidate.sentence().tokens();
        for (int i = candidate.from(); candidate.length() > 1 && i < candidate.to(); i++) {
            Token token = tokens.get(i);
            int at = i;
            if (token.kind() == Token.Kind.WORD
                    && token.allCaps()
                    && token.form().length() > 2
                    && gazetteer
                            .at(tokens, i, Casing.NORMAL)
                            .filter(m -> m.to() == at + 1 && m.entry().kind() == EntityKind.ORGANIZATION)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isGovernment(List<Token> tokens, int at) {
        return words.institutions()
                .longestAt(tokens, at)
                .filter(m -> m.values().contains(NameWords.Institution.GOVERNMENT))
                .isPresent();
    }

    private static EntityKind kindOf(NameWords.Institution institution) {
        return switch (institution) {
            case ORGANIZATION, LOWERED, ASSOCIATION, GOVERNMENT_ADJECTIVE, INNER -> EntityKind.ORGANIZATION;
            case GOVERNMENT, LOWERED_GOVERNMENT -> EntityKind.GOVERNMENT;
        };
    }

    /** "Donald J. Trump". */
    private static boolean isInitialInside(Candidate candidate) {
        return candidate.length() == 4
                && candidate.token(2).is(".")
                && candidate.token(1).form().length() == 1;
    }

    private static boolean hasInnerCapitals(String form) {
        int capitals = 0;
        for (int i = 1; i < form.length(); i++) {
            capitals += Character.isUpperCase(form.charAt(i)) || Character.isDigit(form.charAt(i)) ? 1 : 0;
        }
        return capitals > 0 && !isModel(form);
    }

    /** "GB300", "HBM4": capitals and a number behind them, as products are called. */
    private static boolean isModel(String form) {
        int digits = form.length();
        while (digits > 0 && Character.isDigit(form.charAt(digits - 1))) {
            digits--;
        }
        return digits > 0
                && digits < form.length()
                && form.substring(0, digits).chars().allMatch(Character::isUpperCase);
    }

    /** "Boulogne-sur-Mer". */
    private static boolean hasSmallPart(Candidate candidate) {
        for (int i = 1; i < candidate.length() - 1; i++) {
            Token token = candidate.token(i);
            if (token.kind() == Token.Kind.WORD && !token.capitalized() && !token.spaced()) {
                return true;
            }
        }
        return false;
    }
}

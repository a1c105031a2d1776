package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The small words of a language by what they do beside a name. Immutable. */
final class SmallWords {

    private enum Role {
        /** "le", "the". */
        DEFINITE,
        /** "un", "a". */
        INDEFINITE,
        /** "son", "its". */
        POSSESSIVE,
        /** "ce", "this". */
        DEMONSTRATIVE,
        /** "de", "of". */
        OF,
        /** "du": "de" and an article. */
        OF_THE,
        /** "ans", "years". */
        YEARS,
        /** Adjectives that stand before their noun: "nouveau". */
        EARLY,
        /** "en", "in" before the name of a language. */
        LANGUAGE,
        /** "et", "and". */
        AND,
        /** "qui", "who". */
        WHO,
        /** "que", "whom" as an object. */
        WHOM,
        /** "par", "by". */
        BY,
        /** "à", "at". */
        AT,
        /** "chez", "at". */
        WITH,
        /** "Saint": opens names of places when a hyphen follows. */
        SAINT,
        /** "dans": in a place with an article, into a company without one. */
        WITHIN,
        /** Currency nouns, whose adjective names no country: "dollars canadiens". */
        CURRENCY
    }

    private final Map<Role, Set<String>> roles = new EnumMap<>(Role.class);

    SmallWords(Language language) {
        for (Role role : Role.values()) {
            roles.put(role, new HashSet<>());
        }
        Table.find("lexicon/" + language.tag() + "/small-words.tsv").map(Table::rows).orElse(List.of()).stream()
                .forEach(row -> set(Role.valueOf(row.get("role").toUpperCase(Locale.ROOT)))
                        .add(Folding.fold(row.get("word"))));
    }

    private Set<String> set(Role role) {
        return roles.getOrDefault(role, Set.of());
    }

    private boolean has(Role role, Token token) {
        return set(role).contains(token.folded());
    }

    boolean isDefinite(Token token) {
        return has(Role.DEFINITE, token) || has(Role.OF_THE, token);
    }

    boolean isIndefinite(Token token) {
        return has(Role.INDEFINITE, token);
    }

    boolean isPossessive(Token token) {
        return has(Role.POSSESSIVE, token);
    }

    boolean isDemonstrative(Token token) {
        return has(Role.DEMONSTRATIVE, token);
    }

    boolean isDeterminer(Token token) {
        return has(Role.DEFINITE, token) || isIndefinite(token) || isPossessive(token) || isDemonstrative(token);
    }

    boolean isPrepositionOf(Token token) {
        return has(Role.OF, token) || has(Role.OF_THE, token);
    }

    boolean isYears(Token token) {
        return has(Role.YEARS, token);
    }

    boolean isEarlyAdjective(Token token) {
        return has(Role.EARLY, token);
    }

    boolean announcesLanguage(Token token) {
        return has(Role.LANGUAGE, token);
    }

    boolean isAnd(Token token) {
        return has(Role.AND, token);
    }

    boolean isWho(Token token) {
        return has(Role.WHO, token);
    }

    boolean isWhom(Token token) {
        return has(Role.WHOM, token);
    }

    boolean isBy(Token token) {
        return has(Role.BY, token);
    }

    boolean isAt(Token token) {
        return has(Role.AT, token) || has(Role.WITH, token);
    }

    boolean isWith(Token token) {
        return has(Role.WITH, token);
    }

    boolean isWithin(Token token) {
        return has(Role.WITHIN, token);
    }

    boolean isSaint(Token token) {
        return has(Role.SAINT, token);
    }

    boolean isCurrency(Token token) {
        return has(Role.CURRENCY, token);
    }
}

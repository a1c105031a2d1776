package dev.verbatim.lexicon;

import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Locale;

/** The small words of a language by what they do beside a name. Immutable. */
public final class SmallWords {

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
        /** "sur", "on": before a platform as mere channel. */
        UPON,
        /** What goes before a seat of power as mere stage: "à", "depuis". */
        STAGE,
        /** Seats of power, by their first word: "Élysée", "Maison-Blanche". */
        SEAT,
        /** "deux", "two". */
        TWO,
        /** "ancien", "ex-". */
        FORMER,
        /** Subject pronouns of a man: "il". */
        HE,
        /** Subject pronouns of a woman: "elle". */
        SHE,
        /** Subject pronouns of a thing. */
        IT,
        /** "ce dernier", by its last word. */
        LATTER,
        /** "l'intéressé", by its noun. */
        CONCERNED,
        /** "lui", a man behind a preposition. */
        HIM,
        /** "dont", "whose": what follows belongs to the name before. */
        WHOSE,
        /** "selon": before the one whose view is told. */
        ACCORDING,
        /** Finite forms of to be. */
        BEING,
        /** Finite forms of to have. */
        HAVING,
        /** Words behind "il" that make it nobody: "il faut". */
        IMPERSONAL,
        /** Currency nouns, whose adjective names no country: "dollars canadiens". */
        CURRENCY;

        long bit() {
            return 1L << ordinal();
        }
    }

    private static final long DEFINITES = Role.DEFINITE.bit() | Role.OF_THE.bit();
    private static final long DETERMINERS =
            Role.DEFINITE.bit() | Role.INDEFINITE.bit() | Role.POSSESSIVE.bit() | Role.DEMONSTRATIVE.bit();

    private static final long PERSONAL = Role.HE.bit() | Role.SHE.bit() | Role.IT.bit() | Role.HIM.bit();

    private final WordMarks roles;

    /** Those of a language; none if it lacks {@code small-words.tsv}. */
    public SmallWords(Language language) {
        WordMarks.Builder words = WordMarks.builder();
        for (Table.Row row : Table.find("lexicon/" + language.tag() + "/small-words.tsv")
                .map(Table::rows)
                .orElse(List.of())) {
            words.add(
                    key(row.get("word")),
                    Role.valueOf(row.get("role").toUpperCase(Locale.ROOT)).bit());
        }
        roles = words.build();
    }

    /** Folded, but for a single letter, whose accent is all that tells "à" from "a". */
    private static String key(String word) {
        return word.length() == 1 ? word.toLowerCase(Locale.ROOT) : Folding.fold(word);
    }

    private boolean has(Role role, Token token) {
        return has(role.bit(), token);
    }

    /** Whether a word has one of some roles. */
    private boolean has(long bits, Token token) {
        return roles.has(token.form().length() == 1 ? key(token.form()) : token.folded(), bits);
    }

    /** Whether it plays any role at all. */
    public boolean isSmall(Token token) {
        return has(-1L, token);
    }

    /** Whether it is a definite article, perhaps merged with a preposition. */
    public boolean isDefinite(Token token) {
        return has(DEFINITES, token);
    }

    /** Whether it is an indefinite article or counts. */
    public boolean isIndefinite(Token token) {
        return has(Role.INDEFINITE, token);
    }

    /** Whether it is a possessive before a noun. */
    public boolean isPossessive(Token token) {
        return has(Role.POSSESSIVE, token);
    }

    /** Whether it is a demonstrative before a noun. */
    public boolean isDemonstrative(Token token) {
        return has(Role.DEMONSTRATIVE, token);
    }

    /** Whether it points to one thing: a definite article or a demonstrative. */
    public boolean isPointing(Token token) {
        return has(DEFINITES | Role.DEMONSTRATIVE.bit(), token);
    }

    /** Whether it is any of these determiners. */
    public boolean isDeterminer(Token token) {
        return has(DETERMINERS, token);
    }

    /** Whether it ties a noun to the one before. */
    public boolean isPrepositionOf(Token token) {
        return has(Role.OF.bit() | Role.OF_THE.bit(), token);
    }

    /** Whether it counts years of age. */
    public boolean isYears(Token token) {
        return has(Role.YEARS, token);
    }

    /** Whether it is an adjective that stands before its noun. */
    public boolean isEarlyAdjective(Token token) {
        return has(Role.EARLY, token);
    }

    /** Whether the name of a language may follow. */
    public boolean announcesLanguage(Token token) {
        return has(Role.LANGUAGE, token);
    }

    /** Whether it coordinates. */
    public boolean isAnd(Token token) {
        return has(Role.AND, token);
    }

    /** Whether it is a relative pronoun as a subject. */
    public boolean isWho(Token token) {
        return has(Role.WHO, token);
    }

    /** Whether it is a relative pronoun as an object. */
    public boolean isWhom(Token token) {
        return has(Role.WHOM, token);
    }

    /** Whether it introduces the one who acts. */
    public boolean isBy(Token token) {
        return has(Role.BY, token);
    }

    /** Whether it introduces a place or an employer. */
    public boolean isAt(Token token) {
        return has(Role.AT.bit() | Role.WITH.bit(), token);
    }

    /** Whether it introduces an employer. */
    public boolean isWith(Token token) {
        return has(Role.WITH, token);
    }

    /** Whether it means inside. */
    public boolean isWithin(Token token) {
        return has(Role.WITHIN, token);
    }

    /** Whether it opens names of places when a hyphen follows. */
    public boolean isSaint(Token token) {
        return has(Role.SAINT, token);
    }

    /** Whether it is a unit of currency. */
    public boolean isCurrency(Token token) {
        return has(Role.CURRENCY, token);
    }

    /** Whether it stands before a platform as mere channel. */
    public boolean isUpon(Token token) {
        return has(Role.UPON, token);
    }

    /** Whether it stands before a seat of power as mere stage. */
    public boolean isStage(Token token) {
        return has(Role.STAGE, token);
    }

    /** Whether it begins the name of a seat of power. */
    public boolean isSeat(Token token) {
        return has(Role.SEAT, token);
    }

    /** Whether it is the number two. */
    public boolean isTwo(Token token) {
        return has(Role.TWO, token);
    }

    /** Whether it says when an office was or is held: "ancien", "longtemps", "désormais". */
    public boolean isFormer(Token token) {
        return has(Role.FORMER, token);
    }

    /** Whether it is a pronoun that may stand for somebody or something named. */
    public boolean isPersonal(Token token) {
        return has(PERSONAL, token);
    }

    /** Whether it is a subject pronoun for a man. */
    public boolean isHe(Token token) {
        return has(Role.HE, token);
    }

    /** Whether it is a subject pronoun for a woman. */
    public boolean isShe(Token token) {
        return has(Role.SHE, token);
    }

    /** Whether it is a subject pronoun for a thing. */
    public boolean isIt(Token token) {
        return has(Role.IT, token);
    }

    /** Whether it points back to the last one named, behind a demonstrative or alone. */
    public boolean isLatter(Token token) {
        return has(Role.LATTER, token);
    }

    /** Whether it means the person just spoken of. */
    public boolean isConcerned(Token token) {
        return has(Role.CONCERNED, token);
    }

    /** Whether a pronoun before it is nobody. */
    public boolean isImpersonal(Token token) {
        return has(Role.IMPERSONAL, token);
    }

    /** Whether it is a pronoun for a man behind a preposition. */
    public boolean isHim(Token token) {
        return has(Role.HIM, token);
    }

    /** Whether what follows belongs to the name before: "dont", "whose". */
    public boolean isWhose(Token token) {
        return has(Role.WHOSE, token);
    }

    /** Whether it stands before the one whose view is told. */
    public boolean isAccording(Token token) {
        return has(Role.ACCORDING, token);
    }

    /** Whether it is a finite form of to be. */
    public boolean isBeing(Token token) {
        return has(Role.BEING, token);
    }

    /** Whether it is a finite form of to have. */
    public boolean isHaving(Token token) {
        return has(Role.HAVING, token);
    }
}

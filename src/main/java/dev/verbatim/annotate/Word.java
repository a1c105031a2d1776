package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis;
import dev.verbatim.model.Token;
import java.util.List;

/**
 * All that can be known of a token without its neighbours.
 *
 * @param analyses readings of the dictionary
 * @param can bits of what it can be, from the constants here
 * @param roles bits of {@link VerbGrammar.Role}
 */
record Word(List<Analysis> analyses, int can, int roles) {

    static final int FINITE = 1;
    static final int INFINITIVE = 1 << 1;
    static final int PARTICIPLE = 1 << 2;
    static final int GERUND = 1 << 3;
    static final int NOUN = 1 << 4;
    static final int ADJECTIVE = 1 << 5;
    static final int ADVERB = 1 << 6;
    static final int DETERMINER = 1 << 7;
    static final int PREPOSITION = 1 << 8;
    static final int PRONOUN = 1 << 9;
    static final int CONJUNCTION = 1 << 10;
    static final int NAME = 1 << 11;
    static final int NUMBER = 1 << 12;
    static final int UNKNOWN = 1 << 13;
    static final int COMMA = 1 << 14;
    static final int QUOTE = 1 << 15;
    static final int BREAK = 1 << 16;
    static final int RELATIVE = 1 << 17;
    static final int OTHER_PERSON = 1 << 18;
    static final int IMPERATIVE = 1 << 19;
    static final int PRETERITE = 1 << 20;
    static final int PLURAL = 1 << 21;
    static final int HYPHEN = 1 << 22;
    static final int SHORTENED = 1 << 23;

    /** Conjugates a pure auxiliary: être, avoir, have, will. */
    static final int AUXILIARY = 1 << 24;

    /** May begin words that stand inside a verb group. */
    static final int INSERT = 1 << 25;

    static final int VERB = FINITE | INFINITIVE | PARTICIPLE | GERUND | OTHER_PERSON | IMPERATIVE;
    static final int FUNCTION = PREPOSITION | PRONOUN | CONJUNCTION | DETERMINER | ADVERB | RELATIVE;
    static final int NOMINAL = NOUN | NAME | UNKNOWN | ADJECTIVE | NUMBER;

    static Word of(Token token, VerbGrammar grammar) {
        List<Analysis> analyses = grammar.analyses(token);
        int can = switch (token.kind()) {
            case NUMBER -> NUMBER;
            case QUOTE -> QUOTE | BREAK;
            case SIGN -> sign(token);
            case WORD -> word(token, analyses) | shortened(token, analyses, grammar);
        };
        int insert = grammar.mayInsert(token) ? INSERT : 0;
        return new Word(analyses, can | insert | auxiliary(can, analyses, grammar), grammar.roles(token));
    }

    private static int sign(Token token) {
        return switch (token.form()) {
            case "," -> COMMA | BREAK;
            case "-" -> token.spaced() ? BREAK : HYPHEN;
            case "%", "€", "$", "£" -> NUMBER;
            default -> BREAK;
        };
    }

    private static int word(Token token, List<Analysis> analyses) {
        if (analyses.isEmpty()) {
            return token.capitalized() ? UNKNOWN | NAME : UNKNOWN;
        }
        int can = token.capitalized() ? NAME : 0;
        for (Analysis analysis : analyses) {
            can |= bits(analysis);
        }
        return can;
    }

    /** What is left of an auxiliary before a glued denial, known to the grammar alone: "wo" of "won't". */
    private static int shortened(Token token, List<Analysis> analyses, VerbGrammar grammar) {
        boolean known = !grammar.auxiliaries(token.folded()).isEmpty();
        return known && analyses.stream().noneMatch(a -> a.is(Analysis.Pos.VERB) || a.is(Analysis.Pos.MODAL))
                ? FINITE | SHORTENED
                : 0;
    }

    private static int auxiliary(int can, List<Analysis> analyses, VerbGrammar grammar) {
        if ((can & SHORTENED) != 0) {
            return AUXILIARY;
        }
        if ((can & (FINITE | OTHER_PERSON)) == 0) {
            return 0;
        }
        for (Analysis analysis : analyses) {
            if (analysis.is(Analysis.Pos.MODAL)
                    || analysis.finite()
                            && !analysis.is(Analysis.Form.IMPERATIVE)
                            && isPureAuxiliary(analysis, grammar)) {
                return AUXILIARY;
            }
        }
        return 0;
    }

    private static boolean isPureAuxiliary(Analysis analysis, VerbGrammar grammar) {
        return grammar.auxiliaries(analysis.folded()).stream()
                .anyMatch(reading -> !reading.gives().modal());
    }

    private static int bits(Analysis analysis) {
        return switch (analysis.pos()) {
            case NOUN -> analysis.count() == Analysis.Count.SINGULAR ? NOUN : NOUN | PLURAL;
            case NAME -> NAME;
            case ADJECTIVE -> ADJECTIVE;
            case ADVERB -> ADVERB;
            case DETERMINER -> DETERMINER;
            case SUBJECT_PRONOUN, OBJECT_PRONOUN, PRONOUN -> PRONOUN;
            case RELATIVE_PRONOUN -> RELATIVE;
            case PREPOSITION, CONTRACTION -> PREPOSITION;
            case COORDINATOR, SUBORDINATOR -> CONJUNCTION;
            case NUMERAL -> NUMBER;
            case OTHER -> 0;
            case MODAL -> FINITE;
            case VERB -> verb(analysis);
        };
    }

    private static int verb(Analysis analysis) {
        return switch (analysis.form()) {
            case INFINITIVE -> INFINITIVE;
            case PAST_PARTICIPLE -> PARTICIPLE;
            case PRESENT_PARTICIPLE -> GERUND;
            case IMPERATIVE -> IMPERATIVE;
            case NONE -> 0;
            default -> {
                int past = analysis.is(Analysis.Form.PAST) ? PRETERITE : 0;
                yield past | (analysis.person() == 1 || analysis.person() == 2 ? OTHER_PERSON : FINITE);
            }
        };
    }

    boolean can(int bits) {
        return (can & bits) != 0;
    }

    boolean has(VerbGrammar.Role role) {
        return (roles & role.bit()) != 0;
    }

    /** Whether it is nothing but a conjugated verb of the third person. */
    boolean surelyFinite() {
        return can(FINITE) && !can(NOUN | ADJECTIVE | FUNCTION | PARTICIPLE | INFINITIVE | NUMBER);
    }
}

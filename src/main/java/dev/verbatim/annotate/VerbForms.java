package dev.verbatim.annotate;

import static dev.verbatim.annotate.Word.ADJECTIVE;
import static dev.verbatim.annotate.Word.ADVERB;
import static dev.verbatim.annotate.Word.AUXILIARY;
import static dev.verbatim.annotate.Word.BREAK;
import static dev.verbatim.annotate.Word.COMMA;
import static dev.verbatim.annotate.Word.CONJUNCTION;
import static dev.verbatim.annotate.Word.DETERMINER;
import static dev.verbatim.annotate.Word.FINITE;
import static dev.verbatim.annotate.Word.FUNCTION;
import static dev.verbatim.annotate.Word.GERUND;
import static dev.verbatim.annotate.Word.HYPHEN;
import static dev.verbatim.annotate.Word.INFINITIVE;
import static dev.verbatim.annotate.Word.INSERT;
import static dev.verbatim.annotate.Word.NAME;
import static dev.verbatim.annotate.Word.NOMINAL;
import static dev.verbatim.annotate.Word.NOUN;
import static dev.verbatim.annotate.Word.NUMBER;
import static dev.verbatim.annotate.Word.OTHER_PERSON;
import static dev.verbatim.annotate.Word.PARTICIPLE;
import static dev.verbatim.annotate.Word.PLURAL;
import static dev.verbatim.annotate.Word.PREPOSITION;
import static dev.verbatim.annotate.Word.PRETERITE;
import static dev.verbatim.annotate.Word.PRONOUN;
import static dev.verbatim.annotate.Word.QUOTE;
import static dev.verbatim.annotate.Word.RELATIVE;
import static dev.verbatim.annotate.Word.UNKNOWN;

import dev.verbatim.annotate.VerbGrammar.Role;
import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles from the neighbours which words of a sentence are verbs: "la ferme" is a noun, "il ferme" a verb, "une
 * position ferme" an adjective. Each question looks at a bounded number of words.
 */
final class VerbForms {

    /** Clitics, denial and adverbs looked over at most on the way to a neighbour. */
    private static final int REACH = 5;

    /** Words of a subject looked over at most. */
    private static final int PHRASE = 8;

    private final List<Token> tokens;
    private final Word[] words;
    private final VerbGrammar grammar;
    private final boolean[] finiteAhead;
    private final boolean[] finiteLater;
    private final boolean hungry;
    private final boolean shouting;

    VerbForms(List<Token> tokens, VerbGrammar grammar) {
        this.hungry = false;
        this.tokens = tokens;
        this.grammar = grammar;
        this.words = new Word[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = grammar.word(tokens.get(i));
        }
        this.shouting = isShouting();
        this.finiteAhead = finiteAhead();
        this.finiteLater = finiteLater();
    }

    private VerbForms(VerbForms sober) {
        this.hungry = true;
        this.tokens = sober.tokens;
        this.grammar = sober.grammar;
        this.words = sober.words;
        this.shouting = sober.shouting;
        this.finiteAhead = sober.finiteAhead;
        this.finiteLater = sober.finiteLater;
    }

    /** The same where no verb was found otherwise, so that doubtful ones count. */
    VerbForms hungry() {
        return new VerbForms(this);
    }

    /** Whether no word of more than a letter has a small one. */
    private boolean isShouting() {
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.WORD && isLowerCase(token.form())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerCase(String form) {
        for (int i = form.length() - 1; i >= 0 && form.length() > 1; i--) {
            if (Character.isLowerCase(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Word word(int index) {
        return words[index];
    }

    int size() {
        return words.length;
    }

    /** For each word, whether a sure conjugated verb follows in the same clause. */
    private boolean[] finiteAhead() {
        boolean[] ahead = new boolean[words.length + 1];
        for (int i = words.length - 1; i >= 0; i--) {
            Word word = words[i];
            boolean breaks =
                    word.can(BREAK | RELATIVE | CONJUNCTION) || word.has(Role.OPENER) || word.has(Role.SUBJECT);
            ahead[i] = !breaks && (ahead[i + 1] || word.surelyFinite() || isAuxiliary(i));
        }
        return ahead;
    }

    private boolean[] finiteLater() {
        boolean[] later = new boolean[words.length + 1];
        for (int i = words.length - 1; i >= 0; i--) {
            later[i] = later[i + 1] || words[i].surelyFinite() || isAuxiliary(i);
        }
        return later;
    }

    /** Whether the word conjugates a pure auxiliary. */
    private boolean isAuxiliary(int index) {
        return words[index].can(AUXILIARY) && !isMarkedInfinitive(index);
    }

    /** "to have sold": the base form behind the mark of the infinitive. */
    private boolean isMarkedInfinitive(int index) {
        return index > 0 && words[index].can(INFINITIVE) && words[index - 1].has(Role.LINK);
    }

    private boolean isSemiAuxiliary(int index) {
        return words[index].analyses().stream()
                .anyMatch(a -> a.is(Analysis.Form.PRESENT_PARTICIPLE)
                        && !grammar.auxiliaries(a.folded()).isEmpty());
    }

    /** Index of the first of the clitics and denials that lead up to the verb at {@code index}. */
    int leadIn(int index) {
        int first = index;
        for (int steps = 0; steps < REACH && first > 0; steps++) {
            Word before = words[first - 1];
            boolean denial = before.has(Role.DENIAL_MARK)
                    || (before.has(Role.DENIAL) || before.has(Role.DENIAL_WITH_MARK))
                            && first > 1
                            && words[first - 2].has(Role.DENIAL_MARK);
            if (!denial && !before.has(Role.CLITIC) && !before.has(Role.LOOSE_CLITIC)) {
                break;
            }
            first--;
        }
        return first;
    }

    /** Whether a clitic or denial that only verbs have stands right before. */
    private boolean isStronglyLed(int from, int index) {
        for (int i = from; i < index; i++) {
            if (words[i].has(Role.CLITIC) || words[i].has(Role.DENIAL_MARK)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the conjugated reading of a word is the right one. */
    boolean isFinite(int index, boolean clauseHasVerb, boolean sentenceHasVerb) {
        Word word = words[index];
        if (!word.can(FINITE | OTHER_PERSON)) {
            return false;
        }
        int from = leadIn(index);
        if (isStronglyLed(from, index) || isInverted(index)) {
            return true;
        }
        int before = beforeAdverbs(from);
        Word previous = before < 0 ? null : words[before];
        boolean led = from < index;
        if (previous != null && isSubject(before) && !(led && words[before].can(PREPOSITION))) {
            return true;
        }
        if (word.has(Role.TELLS)
                && previous != null
                && previous.can(NAME | UNKNOWN | COMMA | CONJUNCTION)
                && !nextHas(index, Role.LINK)) {
            return true;
        }
        if (previous != null && !led && (isThrustIn(index, previous) || isBeforeStressed(index, previous))) {
            return true;
        }
        if (word.has(Role.REPORTS)
                && previous != null
                && previous.can(NAME | UNKNOWN)
                && !previous.can(DETERMINER)
                && !clauseHasVerb
                && !finiteAhead[index + 1]) {
            return true;
        }
        if (word.has(Role.REPORTS)
                && word.can(INFINITIVE)
                && previous != null
                && previous.can(PLURAL)
                && previous.can(NOUN)
                && !clauseHasVerb
                && finiteLater[index + 1]) {
            // "Regulators fear households will pay"
            return true;
        }
        if (word.has(Role.CONTRACTED) || word.has(Role.NO_VERB)) {
            return false;
        }
        if (isAuxiliary(index)) {
            return !isNounHere(index, previous, led) && !isConjunctionHere(index, previous);
        }
        if (!word.can(NOUN | ADJECTIVE | FUNCTION | PARTICIPLE | INFINITIVE | NUMBER)) {
            return previous == null
                    ? !finiteAhead[1] && !nextCan(index, FINITE | NAME)
                    : led || !previous.can(PREPOSITION | DETERMINER) || previous.can(NOUN | ADVERB | PRONOUN);
        }
        if (!word.can(FINITE)) {
            return false;
        }
        return led
                ? hungry && previous != null && previous.can(COMMA | NAME | UNKNOWN | NOUN)
                : (hungry && isLastResort(index, previous)
                                || isFiniteBare(index, previous, clauseHasVerb, sentenceHasVerb))
                        && !(sentenceHasVerb && isReduced(index, previous));
    }

    /** Whether capitals or hyphens make part of a name or compound of it: "Azure", "porte-parole", "peut-être". */
    boolean isPartOfName(int index) {
        Token token = tokens.get(index);
        boolean inside = index > 0 && (words[index - 1].can(COMMA) || !words[index - 1].can(BREAK));
        boolean capital = token.allCaps() ? !shouting : inside && token.capitalized() && !shouting;
        boolean street = index == 0
                && capitalized(0)
                && capitalized(1)
                && !shouting
                && token.form().length() > 3;
        return capital || street || index > 0 && words[index - 1].can(HYPHEN) || isCompound(index);
    }

    private boolean capitalized(int index) {
        return index < words.length && tokens.get(index).capitalized();
    }

    private boolean isCompound(int index) {
        int i = index + 1;
        return i + 1 < words.length
                && words[i].can(HYPHEN)
                && !words[i + 1].has(Role.INVERTED)
                && !words[i + 1].has(Role.CLITIC)
                && !words[i + 1].has(Role.LOOSE_CLITIC);
    }

    /** Whether it is a conjunction after all: ", soit 93 millions". */
    private boolean isConjunctionHere(int index, @Nullable Word previous) {
        return words[index].can(CONJUNCTION | ADVERB)
                && (previous == null || previous.can(BREAK))
                && nextCan(index, DETERMINER | NUMBER | PREPOSITION);
    }

    /** Whether an auxiliary form is a noun after all: "à l'est", "un devoir", "the will". */
    private boolean isNounHere(int index, @Nullable Word previous, boolean led) {
        Word word = words[index];
        if (!word.can(NOUN) || previous == null) {
            return false;
        }
        boolean participleNext = index + 1 < words.length && words[index + 1].can(PARTICIPLE);
        if (led) {
            return word.analyses().stream().anyMatch(a -> a.is(Analysis.Pos.NOUN))
                    && tokens.get(index).form().length() > 2
                    && previous.can(PREPOSITION)
                    && !participleNext;
        }
        return tokens.get(index).form().length() > 1
                && previous.can(DETERMINER)
                && !previous.can(PRONOUN)
                && !participleNext;
    }

    private boolean isFiniteBare(int index, @Nullable Word previous, boolean clauseHasVerb, boolean sentenceHasVerb) {
        Word word = words[index];
        if (previous == null) {
            return startsWithVerb(index);
        }
        if (previous.has(Role.LINK) || word.can(INFINITIVE) && !agreesWithPlural(index, previous)) {
            return false;
        }
        if ((previous.has(Role.OPENER) || previous.can(RELATIVE) && !previous.can(DETERMINER)) && !word.can(FUNCTION)) {
            return true;
        }
        boolean objectNext = isObjectAhead(index);
        if (word.can(INFINITIVE)
                && !word.can(NOUN)
                && previous.can(PLURAL)
                && previous.can(NOUN)
                && isPronounNext(index)) {
            return true;
        }
        if (word.can(INFINITIVE) && previous.can(PRONOUN) && nextHas(index, Role.OPENER)) {
            return true;
        }
        if (isNominalSetting(previous) && !(previous.can(NUMBER) && objectNext && !word.can(PARTICIPLE))) {
            return false;
        }
        if (word.can(PREPOSITION | PRONOUN | CONJUNCTION | DETERMINER | RELATIVE)) {
            return previous.can(NAME | NOUN | UNKNOWN)
                    && !clauseHasVerb
                    && (nextCan(index, PREPOSITION) || word.can(PRETERITE) && previous.can(NAME) && objectNext);
        }
        if (word.can(ADVERB) && !word.can(NOUN | ADJECTIVE)) {
            return false;
        }
        if (word.can(PRETERITE)
                && previous.can(COMMA)
                && (closesApposition(index, sentenceHasVerb) || isPronounNext(index) || closesRelative(index))) {
            return true;
        }
        if (previous.can(QUOTE) || previous.can(COMMA) && index > 1 && words[index - 2].can(QUOTE)) {
            return objectNext || !word.can(PARTICIPLE) || nextCan(index, NOMINAL);
        }
        if (previous.can(COMMA | BREAK | CONJUNCTION)) {
            return objectNext || nextCan(index, NAME | UNKNOWN) || word.can(PRETERITE) && isPronounNext(index);
        }
        if (clauseHasVerb) {
            return objectNext && word.can(PRETERITE) && !nextHas(index, Role.BY);
        }
        if (word.can(INFINITIVE)) {
            return objectNext || !word.can(ADJECTIVE) && isVerbAfterNominal(index, previous);
        }
        return objectNext || isVerbAfterNominal(index, previous);
    }

    /** In a sentence without any other verb: "Le projet avance.", "The plant, built by Foxconn, closed." */
    private boolean isLastResort(int index, @Nullable Word previous) {
        Word word = words[index];
        boolean end = index + 1 >= words.length || words[index + 1].can(BREAK);
        return end
                && previous != null
                && !word.can(FUNCTION)
                && !isNominalSetting(previous)
                && (previous.can(NOUN | NAME | UNKNOWN) && !word.can(PARTICIPLE | INFINITIVE)
                        || previous.can(COMMA) && word.can(PRETERITE));
    }

    /** "Ana Ruiz, the head of Calcea, said in May": no other verb can be the sentence's. */
    private boolean closesApposition(int index, boolean sentenceHasVerb) {
        return !sentenceHasVerb && !nextHas(index, Role.BY) && !finiteLater[index + 1];
    }

    /** "Sales, the company claims, tripled": a verb that tells, alone with its subject between commas. */
    private boolean isThrustIn(int index, Word previous) {
        if (!words[index].has(Role.REPORTS) || !previous.can(NOUN | NAME) || !isComma(index + 1)) {
            return false;
        }
        int at = index - 1;
        while (at > 0 && at > index - PHRASE && words[at].can(NOUN | ADJECTIVE | NAME) && !words[at].can(DETERMINER)) {
            at--;
        }
        return at > 0 && words[at].can(DETERMINER) && isComma(at - 1);
    }

    /** "X estime, elle, que": what lends weight to the subject stands between commas behind the verb. */
    private boolean isBeforeStressed(int index, Word previous) {
        return previous.can(NAME | UNKNOWN | NOUN)
                && isComma(index + 1)
                && isComma(index + 3)
                && words[index + 2].can(PRONOUN)
                && !words[index + 2].can(DETERMINER | RELATIVE | PREPOSITION);
    }

    private boolean isComma(int index) {
        return index >= 0 && index < words.length && words[index].can(COMMA);
    }

    /** "X, whose shares fell, blamed weak demand": what was before the relative clause has no verb yet. */
    private boolean closesRelative(int index) {
        if (nextHas(index, Role.BY)) {
            return false;
        }
        int at = index - 2;
        while (at > 0 && !words[at].can(COMMA | BREAK)) {
            at--;
        }
        if (at <= 0 || !words[at].can(COMMA) || !words[at + 1].can(RELATIVE)) {
            return false;
        }
        for (int i = 0; i < at; i++) {
            if (words[i].surelyFinite() || isAuxiliary(i)) {
                return false;
            }
        }
        return true;
    }

    /** "X, who was there, described it as": an object that no participle takes. */
    private boolean isPronounNext(int index) {
        return index + 1 < words.length
                && words[index + 1].can(PRONOUN)
                && !words[index + 1].can(PREPOSITION | RELATIVE | DETERMINER | NAME | NUMBER);
    }

    /** "…, the program unveiled in January": a participle of the form of a preterite behind an apposition. */
    private boolean isReduced(int index, @Nullable Word previous) {
        Word word = words[index];
        if (!word.can(PARTICIPLE) || !word.can(PRETERITE) || previous == null || !previous.can(NOUN)) {
            return false;
        }
        if (previous.can(NAME) || !nextCan(index, PREPOSITION)) {
            return false;
        }
        for (int i = index - 1; i >= 0 && i > index - PHRASE; i--) {
            if (words[i].can(BREAK)) {
                return words[i].can(COMMA);
            }
        }
        return false;
    }

    private boolean isVerbAfterNominal(int index, Word previous) {
        Word word = words[index];
        boolean participle = word.can(PARTICIPLE);
        if (word.can(PLURAL) && nextCan(index, INFINITIVE) && nextCan(index, FINITE)) {
            return false;
        }
        boolean adverbial = !word.can(PRETERITE) || nextCan(index, PREPOSITION | ADVERB);
        if (participle && (nextHas(index, Role.BY) || finiteAhead[index + 1] && adverbial)) {
            return false;
        }
        if (participle && word.can(PRETERITE)) {
            return true;
        }
        if (finiteAhead[index + 1]) {
            return false;
        }
        if (nextHas(index, Role.LINK) && nextCan(index + 1, INFINITIVE)) {
            return true;
        }
        boolean name = previous.can(NAME | UNKNOWN);
        if (word.can(ADJECTIVE) && !name && !word.can(NOUN)) {
            return participle;
        }
        int next = index + 1;
        boolean end = next >= words.length || words[next].can(BREAK) && !isOpening(next) && !isColon(next);
        boolean of = next < words.length && isOf(next);
        if (word.can(INFINITIVE)) {
            return end && name || next < words.length && words[next].can(PREPOSITION | ADVERB | ADJECTIVE) && !of;
        }
        return name ? !end || participle : !end && !of;
    }

    /** English base forms are conjugated only behind a plural or several names. */
    private boolean agreesWithPlural(int index, Word previous) {
        if (previous.can(PLURAL | PRONOUN) || words[index].can(PRETERITE)) {
            return true;
        }
        for (int i = index - 1; previous.can(NAME) && i >= 0 && i > index - PHRASE; i--) {
            if (words[i].can(BREAK)) {
                return false;
            }
            if (words[i].can(PLURAL) || words[i].can(CONJUNCTION) && !words[i].can(PREPOSITION)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWithVerb(int index) {
        Word word = words[index];
        return nextHas(index, Role.LINK)
                && nextCan(index + 1, INFINITIVE)
                && !word.can(INFINITIVE | FUNCTION)
                && !word.can(PARTICIPLE);
    }

    /** A determiner, preposition or number before makes a noun or adjective. */
    private boolean isNominalSetting(Word previous) {
        return previous.can(DETERMINER)
                || previous.has(Role.CONTRACTED)
                || previous.can(PREPOSITION) && !previous.can(NOUN | ADVERB)
                || previous.can(NUMBER);
    }

    private boolean isObjectAhead(int index) {
        int next = afterInserts(index + 1);
        if (next >= words.length) {
            return false;
        }
        Word word = words[next];
        return word.can(DETERMINER) && !isOf(next)
                || word.can(NUMBER) && !word.can(NOUN)
                || word.has(Role.OPENER)
                || isOpening(next)
                || isColon(next)
                || word.can(COMMA) && next + 1 < words.length && isOpening(next + 1)
                || word.can(INFINITIVE) && !word.can(ADJECTIVE)
                || word.has(Role.DENIAL) && !word.can(NOUN)
                || word.can(PRONOUN) && !word.can(PREPOSITION | RELATIVE) && word.can(DETERMINER);
    }

    /** Whether a quotation mark opens: by its shape, or by the space before it. */
    private boolean isOpening(int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.QUOTE
                && switch (token.form()) {
                    case "«", "“", "‘", "‹", "„" -> true;
                    case "»", "”", "’", "›" -> false;
                    default ->
                        token.spaced()
                                && index + 1 < words.length
                                && !tokens.get(index + 1).spaced();
                };
    }

    private boolean isColon(int index) {
        return tokens.get(index).is(":");
    }

    private boolean isOf(int index) {
        return words[index].has(Role.OF);
    }

    private boolean nextCan(int index, int bits) {
        int next = afterInserts(index + 1);
        return next < words.length && words[next].can(bits);
    }

    private boolean nextHas(int index, Role role) {
        return index + 1 < words.length && words[index + 1].has(role);
    }

    private boolean isSubject(int index) {
        Word word = words[index];
        if (!word.has(Role.SUBJECT)) {
            return false;
        }
        boolean stressed = index > 0 && words[index - 1].can(PREPOSITION) && !words[index - 1].can(CONJUNCTION);
        boolean determines = word.can(DETERMINER) && index + 1 < words.length && !isAuxiliary(index + 1);
        return !stressed && !determines;
    }

    /** Whether a subject pronoun hangs behind: "affirme-t-il". */
    boolean isInverted(int index) {
        int i = index + 1;
        return i + 1 < words.length && words[i].can(HYPHEN) && words[i + 1].has(Role.INVERTED);
    }

    /** The index before {@code from} once adverbs are passed over, -1 at the start. */
    private int beforeAdverbs(int from) {
        int before = from - 1;
        for (int steps = 0; steps < REACH && before >= 0; steps++) {
            Word word = words[before];
            boolean adverb = word.can(ADVERB) && !word.can(NOUN | FUNCTION & ~ADVERB) && !word.has(Role.OPENER);
            if (!adverb || word.has(Role.DENIAL_MARK)) {
                break;
            }
            before--;
        }
        return before;
    }

    /** The index behind adverbs, denials and inserted phrases from {@code index} on. */
    int afterInserts(int index) {
        int at = index;
        for (int steps = 0; steps < REACH && at < words.length; steps++) {
            int width = insertWidth(at);
            if (width == 0) {
                break;
            }
            at += width;
        }
        return at;
    }

    /** Words that may stand inside a group: an adverbial or a denial. */
    Optional<PhraseMatcher.Match<Role>> insertAt(int index) {
        return words[index].can(INSERT) ? grammar.insertAt(tokens, index) : Optional.empty();
    }

    /** How many tokens from {@code index} on are one adverb, adverbial or denial. */
    int insertWidth(int index) {
        Word word = words[index];
        var phrase = insertAt(index);
        if (phrase.isPresent()) {
            return phrase.get().to() - index;
        }
        boolean adverb = word.can(ADVERB) && !word.can(FUNCTION & ~ADVERB) && !word.has(Role.OPENER);
        return adverb || word.has(Role.DENIAL) ? 1 : 0;
    }

    /** Whether a participle without auxiliary stands here: "levés en septembre". */
    boolean isBareParticiple(int index) {
        Word word = words[index];
        if (!word.can(PARTICIPLE)) {
            return false;
        }
        int before = beforeAdverbs(index);
        if (before >= 0 && isNominalSetting(words[before])) {
            return false;
        }
        boolean open = before < 0 || words[before].can(COMMA | NOUN | NAME | UNKNOWN);
        return !word.can(NOUN | FUNCTION)
                || nextHas(index, Role.BY)
                || open && !word.can(FUNCTION) && nextCan(index, PREPOSITION | NAME | QUOTE | NUMBER);
    }

    /** Whether an infinitive stands here, not the noun of the same form. */
    boolean isInfinitive(int index) {
        Word word = words[index];
        if (!word.can(INFINITIVE)) {
            return false;
        }
        int from = leadIn(index);
        Word previous = from == 0 ? null : words[from - 1];
        if (word.can(FINITE | OTHER_PERSON)) {
            return previous != null && previous.has(Role.LINK) && from == index;
        }
        if (isStronglyLed(from, index)) {
            return true;
        }
        if (word.can(NOUN) && from < index) {
            return false;
        }
        if (word.can(NOUN | ADJECTIVE)) {
            return previous != null && previous.has(Role.LINK) || previous != null && previous.can(PARTICIPLE | FINITE);
        }
        return true;
    }

    /** Whether a gerund or present participle stands here: "en promettant", "visant". */
    boolean isGerund(int index) {
        Word word = words[index];
        if (!word.can(GERUND)) {
            return false;
        }
        int from = leadIn(index);
        boolean marked = from > 0 && words[from - 1].has(Role.GERUND_MARK)
                || from < index && words[index - 1].has(Role.GERUND_MARK);
        if (marked && !word.can(PREPOSITION)) {
            return true;
        }
        if (!word.can(NOUN | ADJECTIVE | FUNCTION)) {
            return true;
        }
        if (nextCan(index, INFINITIVE) && isSemiAuxiliary(index)) {
            return true;
        }
        return !word.can(FUNCTION) && isObjectAhead(index) && (from == 0 || !words[from - 1].can(DETERMINER));
    }
}

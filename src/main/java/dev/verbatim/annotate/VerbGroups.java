package dev.verbatim.annotate;

import dev.verbatim.annotate.VerbGrammar.Auxiliary;
import dev.verbatim.annotate.VerbGrammar.Role;
import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Analysis.Form;
import dev.verbatim.model.Region;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import dev.verbatim.model.Verb.Mood;
import dev.verbatim.model.Verb.Tense;
import dev.verbatim.model.Verb.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verb groups of one sentence, in one pass from left to right. */
final class VerbGroups {

    /** Words between two commas that may part an auxiliary from its participle: "a, selon Bloomberg, levé". */
    private static final int ASIDE = 10;

    /** Auxiliaries in one group at most: "could have been going to be". */
    private static final int CHAIN = 6;

    private final List<Token> tokens;
    private final VerbGrammar grammar;
    private final VerbForms forms;
    private final List<Verb> verbs = new ArrayList<>();
    private boolean clauseHasVerb;
    private boolean sentenceHasVerb;
    private @Nullable Chain last;

    private VerbGroups(Sentence sentence, VerbGrammar grammar, VerbForms forms) {
        this.tokens = sentence.tokens();
        this.grammar = grammar;
        this.forms = forms;
    }

    static List<Verb> of(Sentence sentence, VerbGrammar grammar) {
        VerbForms forms = new VerbForms(sentence.tokens(), grammar);
        List<Verb> verbs = new VerbGroups(sentence, grammar, forms).read();
        boolean complete = sentence.kind() == Region.Kind.BODY;
        return complete && verbs.stream().noneMatch(Verb::finite)
                ? new VerbGroups(sentence, grammar, forms.hungry()).read()
                : verbs;
    }

    private List<Verb> read() {
        int i = 0;
        while (i < tokens.size()) {
            Word word = forms.word(i);
            if (word.can(Word.BREAK | Word.CONJUNCTION | Word.RELATIVE) || word.has(Role.OPENER)) {
                clauseHasVerb = false;
            }
            sentenceHasVerb &= !word.can(Word.QUOTE);
            Form form = word.can(Word.VERB) && !forms.isPartOfName(i) ? formAt(i) : Form.NONE;
            i = form == Form.NONE ? i + 1 : add(i, form);
        }
        return verbs;
    }

    private Form formAt(int index) {
        if (forms.isFinite(index, clauseHasVerb, sentenceHasVerb)) {
            return finiteForm(forms.word(index));
        }
        if (forms.isInfinitive(index)) {
            return Form.INFINITIVE;
        }
        if (forms.isGerund(index)) {
            return Form.PRESENT_PARTICIPLE;
        }
        return forms.isBareParticiple(index) ? Form.PAST_PARTICIPLE : Form.NONE;
    }

    /** The likeliest finite form: third persons before others, the indicative before the rest. */
    private static Form finiteForm(Word word) {
        if (word.can(Word.PRETERITE) && word.can(Word.INFINITIVE)) {
            return Form.PAST;
        }
        Form best = word.can(Word.SHORTENED) ? Form.PRESENT : Form.NONE;
        boolean third = false;
        for (Analysis analysis : word.analyses()) {
            Form form = analysis.is(Analysis.Pos.MODAL) ? Form.PRESENT : analysis.form();
            if (!form.finite() || form == Form.IMPERATIVE) {
                continue;
            }
            boolean isThird = analysis.person() != 1 && analysis.person() != 2;
            if (best == Form.NONE || isThird && !third || isThird == third && rank(form) < rank(best)) {
                best = form;
                third = isThird;
            }
        }
        return best;
    }

    private static int rank(Form form) {
        return switch (form) {
            case PRESENT -> 0;
            case IMPERFECT, FUTURE, CONDITIONAL -> 1;
            case PAST -> 2;
            default -> 3;
        };
    }

    private int add(int index, Form form) {
        Chain chain = new Chain(index, form);
        chain.follow();
        chain.coordinate();
        chain.deny();
        verbs.add(chain.verb());
        clauseHasVerb |= chain.finite;
        sentenceHasVerb |= chain.finite;
        last = chain;
        return chain.to;
    }

    /** One group in the making. */
    private final class Chain {
        private final int head;
        private final int from;
        private int main;
        private int to;
        private String lemma;
        private boolean finite;
        private Tense tense;
        private Mood mood;
        private boolean passive;
        private boolean perfect;
        private boolean denied;
        private boolean reluctant;
        private boolean led;
        private Optional<String> modal = Optional.empty();

        Chain(int index, Form form) {
            this.head = index;
            this.from = form == Form.PAST_PARTICIPLE ? index : forms.leadIn(index);
            this.main = index;
            this.to = index + 1;
            this.lemma = lemma(index, form);
            this.finite = form.finite();
            this.passive = form == Form.PAST_PARTICIPLE;
            this.mood = moodOf(form);
            this.tense = tenseOf(form);
        }

        /** Follows auxiliaries to the full verb. */
        void follow() {
            for (int steps = 0; steps < CHAIN; steps++) {
                if (!step()) {
                    return;
                }
            }
        }

        private boolean step() {
            for (Auxiliary auxiliary : grammar.auxiliaries(lemma)) {
                int behind = behind(auxiliary);
                if (behind >= 0) {
                    take(auxiliary, behind);
                    return true;
                }
            }
            return false;
        }

        /** Index of the verb that the auxiliary governs, -1 if it governs none here. */
        private int behind(Auxiliary auxiliary) {
            int at = passInverted(main + 1);
            for (String word : auxiliary.link()) {
                at = pass(at, auxiliary.takes().form(), word);
                if (at >= tokens.size() || !tokens.get(at).is(word)) {
                    return -1;
                }
                at++;
            }
            int direct = complement(at, auxiliary);
            return direct >= 0 || !auxiliary.link().isEmpty() ? direct : complement(passAside(at), auxiliary);
        }

        private int complement(int from, Auxiliary auxiliary) {
            int at = from;
            for (int steps = 0; steps < ASIDE && at >= 0 && at < tokens.size(); steps++) {
                Word word = forms.word(at);
                if (hasForm(word, auxiliary.takes().form())) {
                    return at;
                }
                int width = forms.insertWidth(at);
                boolean clitic = auxiliary.takes() != VerbGrammar.Takes.PARTICIPLE
                        && (word.has(Role.CLITIC) || word.has(Role.LOOSE_CLITIC));
                if (width == 0 && !clitic && !word.has(Role.INSERT)) {
                    return -1;
                }
                at += Math.max(width, 1);
            }
            return -1;
        }

        private int pass(int index, Form wanted, String link) {
            int at = index;
            while (at < tokens.size() && !tokens.get(at).is(link) && !hasForm(forms.word(at), wanted)) {
                int width = forms.insertWidth(at);
                if (width == 0) {
                    return at;
                }
                at += width;
            }
            return at;
        }

        private int passInverted(int index) {
            int at = index;
            while (at + 1 < tokens.size()
                    && forms.word(at).can(Word.HYPHEN)
                    && forms.word(at + 1).has(Role.INVERTED)) {
                at += 2;
            }
            return at;
        }

        /** Behind ", … ," if that stands at {@code index}; -1 if not. */
        private int passAside(int index) {
            int at = forms.afterInserts(index);
            if (at >= tokens.size() || !forms.word(at).can(Word.COMMA)) {
                return -1;
            }
            for (int i = at + 1; i < tokens.size() && i <= at + ASIDE; i++) {
                if (forms.word(i).can(Word.COMMA)) {
                    return i + 1;
                }
            }
            return -1;
        }

        private void take(Auxiliary auxiliary, int behind) {
            Form form = auxiliary.takes().form();
            String full = lemma(behind, form);
            boolean reflexive = isReflexive(leadInOf(main), main);
            switch (auxiliary.gives()) {
                case PERFECT -> perfect();
                case PASSIVE -> passive = true;
                case VOICE -> {
                    if (reflexive || grammar.perfectWithBe(full)) {
                        perfect();
                    } else {
                        passive = true;
                    }
                }
                case FUTURE -> tense = tense == Tense.PRESENT ? Tense.FUTURE : tense;
                case CONDITIONAL -> mood = Mood.CONDITIONAL;
                case RECENT -> tense = tense == Tense.PRESENT ? Tense.PAST : tense;
                case RELUCTANCE -> reluctant = true;
                case PROGRESSIVE, SUPPORT, MODAL -> {
                    // says nothing of when
                }
            }
            if (auxiliary.modal().isPresent() && modal.isEmpty()) {
                modal = auxiliary.modal();
            }
            led |= form == Form.INFINITIVE;
            lemma = full;
            main = behind;
            to = behind + 1;
        }

        private int leadInOf(int index) {
            return forms.leadIn(index);
        }

        private void perfect() {
            perfect = true;
            if (tense == Tense.PRESENT || tense == Tense.NONE) {
                tense = Tense.PAST;
            }
        }

        private boolean isReflexive(int first, int index) {
            for (int i = first; i < index; i++) {
                if (forms.word(i).has(Role.REFLEXIVE)) {
                    return true;
                }
            }
            return false;
        }

        /** "a levé … et placé …", "va bâtir … et employer …": the second verb shares the first one's auxiliary. */
        void coordinate() {
            Chain first = last;
            boolean participle = passive && main == head && !finite;
            boolean infinitive = !finite && mood == Mood.NONE && !passive && main == head;
            if (first == null || !(participle && first.perfect || infinitive && first.led) || !follows(first)) {
                return;
            }
            finite = first.finite;
            tense = first.tense;
            mood = first.mood;
            modal = first.modal;
            passive = participle && first.passive;
            perfect = first.perfect;
            led = first.led;
            denied = first.denied;
        }

        private boolean follows(Chain first) {
            int before = from - 1;
            while (before > first.to && forms.insertWidth(before) == 1) {
                before--;
            }
            if (before < first.to || !forms.word(before).can(Word.CONJUNCTION)) {
                return false;
            }
            for (int i = first.to; i < before; i++) {
                Word word = forms.word(i);
                if (word.can(Word.RELATIVE)
                        || word.has(Role.OPENER)
                        || tokens.get(i).is(":")
                        || tokens.get(i).is(";")) {
                    return false;
                }
            }
            return true;
        }

        void deny() {
            boolean marked = false;
            for (int i = from; i < head; i++) {
                marked |= forms.word(i).has(Role.DENIAL_MARK);
                denied |= isDenial(i, true);
            }
            for (int i = head + 1; i < to; i++) {
                denied |= isDenial(i, marked);
            }
            if (marked || !grammar.auxiliaries(lemma).isEmpty()) {
                denyBehind(marked);
            }
            denied |= from > 0 && forms.word(from - 1).has(Role.WITHOUT);
            denied |= !denied && finite && isNobodyAhead(marked);
            if (denied && reluctant) {
                // "n'a pas hésité à dire": said
                denied = false;
                modal = Optional.empty();
            }
        }

        private void denyBehind(boolean marked) {
            int behind = passInverted(to);
            for (int width = 1; behind < tokens.size() && width > 0; behind += width) {
                if (isDenial(behind, marked)) {
                    denied = true;
                    to = behind + forms.insertWidth(behind);
                    return;
                }
                width = forms.insertWidth(behind);
            }
        }

        private boolean isDenial(int index, boolean marked) {
            var phrase = forms.insertAt(index);
            if (phrase.isEmpty()) {
                return forms.word(index).has(Role.DENIAL);
            }
            Role role = phrase.map(match -> match.values().getFirst()).orElse(Role.INSERT);
            if (role != Role.DENIAL && !(role == Role.DENIAL_WITH_MARK && marked)) {
                return false;
            }
            int next = phrase.orElseThrow().to();
            return next >= tokens.size() || !forms.word(next).has(Role.ONLY);
        }

        /** "Aucun contrat n'a été signé", "No deal was signed". */
        private boolean isNobodyAhead(boolean marked) {
            for (int i = from - 1; i >= 0 && i > from - ASIDE; i--) {
                Word word = forms.word(i);
                if (word.has(Role.NOBODY)) {
                    return marked
                            || !grammar.marksDenial()
                                    && (i == 0 || forms.word(i - 1).can(Word.BREAK));
                }
                if (word.can(Word.BREAK | Word.RELATIVE) || word.has(Role.OPENER)) {
                    return false;
                }
            }
            return false;
        }

        Verb verb() {
            Span span = new Span(
                    tokens.get(from).span().begin(), tokens.get(to - 1).span().end());
            return new Verb(span, lemma, tense, mood, passive ? Voice.PASSIVE : Voice.ACTIVE, denied, modal, finite);
        }
    }

    private static boolean hasForm(Word word, Form form) {
        return switch (form) {
            case PAST_PARTICIPLE -> word.can(Word.PARTICIPLE);
            case INFINITIVE -> word.can(Word.INFINITIVE);
            case PRESENT_PARTICIPLE -> word.can(Word.GERUND);
            default -> false;
        };
    }

    private String lemma(int index, Form form) {
        String lemma = tokens.get(index).folded();
        boolean found = false;
        for (Analysis analysis : forms.word(index).analyses()) {
            boolean fits = analysis.is(form) || analysis.is(Analysis.Pos.MODAL) && form.finite();
            if (fits && (!found || prefers(analysis, lemma))) {
                boolean own = analysis.is(Analysis.Pos.MODAL)
                        && !grammar.auxiliaries(tokens.get(index).folded()).isEmpty();
                lemma = own ? tokens.get(index).folded() : analysis.folded();
                found = true;
            }
        }
        return lemma;
    }

    /** Of two verbs with a form in common the auxiliary, any rather than a rare one, and else the first of the dictionary. */
    private boolean prefers(Analysis analysis, String lemma) {
        String other = analysis.folded();
        return grammar.isRare(lemma) && !grammar.isRare(other)
                || grammar.auxiliaries(lemma).isEmpty()
                        && !grammar.auxiliaries(other).isEmpty();
    }

    private static Mood moodOf(Form form) {
        return switch (form) {
            case PRESENT, IMPERFECT, PAST, FUTURE, IMPERATIVE -> Mood.INDICATIVE;
            case CONDITIONAL -> Mood.CONDITIONAL;
            case SUBJUNCTIVE, PAST_SUBJUNCTIVE -> Mood.SUBJUNCTIVE;
            default -> Mood.NONE;
        };
    }

    private static Tense tenseOf(Form form) {
        return switch (form) {
            case PRESENT, CONDITIONAL, SUBJUNCTIVE, IMPERATIVE -> Tense.PRESENT;
            case IMPERFECT, PAST, PAST_SUBJUNCTIVE -> Tense.PAST;
            case FUTURE -> Tense.FUTURE;
            default -> Tense.NONE;
        };
    }
}

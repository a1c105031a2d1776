package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.lexicon.CueLexicon.Kind;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.List;

/**
 * Judges what a speaker thinks of what is spoken of: by the cue, by the words of the content, and by who speaks. Those
 * who speak of their own affairs announce them; those who report, estimate or grant something take no side; outsiders
 * and the unnamed are quoted for their doubts.
 */
final class StanceJudge {

    /** The rule of "pour X, …". */
    private static final String VIEW = "view";

    /** Words of a content among which it tells whose affairs it is about. */
    private static final int HEAD = 4;

    private final ClaimDraft draft;
    private final List<Mention> mentions;
    private final List<Verb> verbs;
    private final SpeechWords words;
    private final Observers observers;

    /**
     * @param draft the claim
     * @param mentions those inside its content
     * @param verbs those inside its content
     * @param words of its language
     * @param observers tells who watches and measures
     */
    StanceJudge(ClaimDraft draft, List<Mention> mentions, List<Verb> verbs, SpeechWords words, Observers observers) {
        this.observers = observers;
        this.draft = draft;
        this.mentions = mentions;
        this.verbs = verbs;
        this.words = words;
    }

    Stance judge() {
        if (draft.prior() == Stance.OPPOSE) {
            return Stance.OPPOSE;
        }
        boolean quoted = draft.mode() != Mode.PARAPHRASE;
        boolean first = quoted && contains(Role.FIRST_PERSON);
        int balance = new Balance(draft, verbs, words).weigh();
        if (draft.speaker().entity().isEmpty()) {
            return unnamed(quoted, balance - (first ? 0 : denials()));
        }
        boolean own = first || isOwn();
        if (draft.prior() == Stance.SUPPORT) {
            return Stance.SUPPORT;
        }
        if (quoted && balance <= 0 && complains() || regrets()) {
            return Stance.OPPOSE;
        }
        if (!quoted && takesNoSide()) {
            boolean sided = own || advocates();
            return balance < 0 && !own ? Stance.OPPOSE : sided ? Stance.SUPPORT : Stance.NEUTRAL;
        }
        if (draft.outsider()) {
            return outsider(quoted, balance - denials());
        }
        if (balance < -1 || balance < 0 && !own) {
            return Stance.OPPOSE;
        }
        return (takesNoSide() || observes()) && !own && balance == 0 ? Stance.NEUTRAL : Stance.SUPPORT;
    }

    /** Whether no word of the claim tells the stance, only that somebody named says it. */
    boolean isOpen() {
        boolean first = draft.mode() != Mode.PARAPHRASE && contains(Role.FIRST_PERSON);
        return draft.prior() == Stance.NEUTRAL
                && draft.kind() == Kind.SAY
                && !first
                && !isOwn()
                && new Balance(draft, verbs, words).weigh() == 0;
    }

    private Stance unnamed(boolean quoted, int balance) {
        if (!quoted) {
            return Stance.NEUTRAL;
        }
        return balance < 0 || balance == 0 && draft.mode() == Mode.QUOTE && draft.kind() != Kind.SOURCE
                ? Stance.OPPOSE
                : Stance.NEUTRAL;
    }

    private static Stance outsider(boolean quoted, int balance) {
        if (balance > 0) {
            return Stance.SUPPORT;
        }
        return balance < 0 || quoted ? Stance.OPPOSE : Stance.NEUTRAL;
    }

    /** Whether the speaker is one who watches and measures: an office, an institute, a paper. */
    private boolean observes() {
        return draft.speaker().entity().filter(observers::watches).isPresent()
                || draft.speaker().entity().stream()
                        .flatMap(entity -> entity.labels().stream())
                        .anyMatch(label -> words.names(label, Role.OBSERVER));
    }

    /** Whether those speak who have a policy of their own to defend: an authority that recalls, a person with a view. */
    private boolean advocates() {
        return !draft.outsider()
                && draft.speaker().entity().stream()
                        .anyMatch(entity ->
                                entity.kind() == EntityKind.GOVERNMENT && draft.kind() == Kind.REPORT && !observes()
                                        || entity.kind() == EntityKind.PERSON
                                                && draft.rule().equals(VIEW));
    }

    private boolean takesNoSide() {
        return switch (draft.kind()) {
            case ESTIMATE, REPORT, CONCEDE, SOURCE -> true;
            case SAY, COMMEND, OPPOSE -> false;
        };
    }

    private int denials() {
        return (int) verbs.stream().filter(Verb::negated).count();
    }

    /** "on nous avait promis": what somebody unnamed did to those who speak. */
    private boolean complains() {
        for (Sentence sentence : draft.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                Token next = tokens.get(i + 1);
                boolean us = words.is(next, Role.FIRST_PERSON) && !words.is(next, Role.ONE);
                if (us && words.is(tokens.get(i), Role.ONE) && draft.tells(tokens.get(i))) {
                    return tokens.subList(i + 2, Math.min(tokens.size(), i + 2 + HEAD)).stream()
                            .noneMatch(token -> words.is(token, Role.OFFERED));
                }
            }
        }
        return false;
    }

    /** "dit regretter", "dit ne pas comprendre": an infinitive that speaks against, or that is denied and does not. */
    private boolean regrets() {
        if (verbs.isEmpty() || verbs.getFirst().finite() || verbs.getFirst().voice() != Verb.Voice.ACTIVE) {
            return false;
        }
        Verb first = verbs.getFirst();
        boolean against = draft.sentence().tokens().stream()
                .anyMatch(token -> first.span().contains(token.span()) && words.polarity(token) == Stance.OPPOSE);
        return against != first.negated();
    }

    private boolean contains(Role role) {
        return draft.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> draft.tells(token) && words.is(token, role));
    }

    /** Whether the content begins with the speaker: by pronoun, possessive or infinitive; or names it. */
    private boolean isOwn() {
        long named =
                mentions.stream().filter(m -> draft.speaker().is(m.entity())).count();
        if (named > (draft.kind() == Kind.SOURCE ? 1 : 0) && draft.kind() != Kind.REPORT) {
            return true;
        }
        if (draft.kind() == Kind.SOURCE || draft.kind() == Kind.REPORT) {
            return false;
        }
        List<Token> tokens = draft.sentence().tokens();
        int seen = 0;
        for (Token token : tokens) {
            if (draft.tells(token)
                    && seen++ < HEAD
                    && (words.is(token, Role.THIRD) || words.is(token, Role.POSSESSIVE))) {
                return true;
            }
        }
        return !verbs.isEmpty()
                && !verbs.getFirst().finite()
                && verbs.getFirst().voice() == Verb.Voice.ACTIVE;
    }
}

package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.List;

/**
 * Judges what a speaker thinks of what is spoken of: by the cue, else by the words of the content, else by whose
 * affairs it tells: one's own are announced, those of others reported.
 */
final class StanceJudge {

    private StanceJudge() {}

    /**
     * The stance of a claim.
     *
     * @param mentions those inside the content
     * @param verbs those inside the content
     */
    static Stance judge(ClaimDraft draft, List<Mention> mentions, List<Verb> verbs, SpeechWords words) {
        if (draft.prior() == Stance.OPPOSE) {
            return Stance.OPPOSE;
        }
        boolean quoted = draft.mode() != Mode.PARAPHRASE;
        boolean first = false;
        int balance = 0;
        for (Sentence sentence : draft.sentences()) {
            for (Token token : sentence.tokens()) {
                if (draft.content().contains(token.span().begin())
                        && !draft.span().contains(token.span().begin())) {
                    balance += sign(words.polarity(token));
                    first |= words.is(token, Role.FIRST_PERSON);
                }
            }
        }
        if (quoted && !first) {
            balance -= (int) verbs.stream().filter(Verb::negated).count();
        }
        if (draft.speaker().entity().isEmpty()) {
            return quoted && balance < 0 ? Stance.OPPOSE : Stance.NEUTRAL;
        }
        boolean own = quoted && first || isOwn(draft, mentions, words);
        if (balance < 0 && !own || balance < -1) {
            return draft.prior() == Stance.SUPPORT ? Stance.SUPPORT : Stance.OPPOSE;
        }
        return draft.prior() == Stance.SUPPORT || own || quoted && balance > 0 ? Stance.SUPPORT : Stance.NEUTRAL;
    }

    private static int sign(Stance stance) {
        return switch (stance) {
            case SUPPORT -> 1;
            case OPPOSE -> -1;
            case NEUTRAL -> 0;
        };
    }

    /** Whether a house speaks of itself, by name, pronoun or an infinitive whose subject it is. */
    private static boolean isOwn(ClaimDraft draft, List<Mention> mentions, SpeechWords words) {
        if (draft.speaker().entity().filter(e -> e.kind() != EntityKind.PERSON).isEmpty()) {
            return false;
        }
        if (mentions.stream()
                .anyMatch(m -> draft.speaker().is(m.entity()) && !m.span().overlaps(draft.span()))) {
            return true;
        }
        List<Token> tokens = draft.sentence().tokens();
        int from = draft.sentence()
                .tokenAt(Math.max(
                        draft.content().begin(), draft.sentence().span().begin()));
        for (int i = from; i < tokens.size() && i < from + 4; i++) {
            if (words.is(tokens.get(i), Role.THIRD)) {
                return true;
            }
        }
        return false;
    }
}

package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs the words of a content that speak for or against something; denial turns them round. */
final class Balance {

    /** Words behind "aucun", "sans" and the like that they deny. */
    private static final int DENIED = 3;

    private final ClaimDraft draft;
    private final List<Verb> verbs;
    private final SpeechWords words;
    private int next;

    /**
     * @param draft the claim
     * @param verbs those inside its content, by span
     * @param words of its language
     */
    Balance(ClaimDraft draft, List<Verb> verbs, SpeechWords words) {
        this.draft = draft;
        this.verbs = verbs;
        this.words = words;
    }

    /** Words for less words against. */
    int weigh() {
        int balance = 0;
        for (Sentence sentence : draft.sentences()) {
            balance += weigh(sentence.tokens());
        }
        return balance;
    }

    private int weigh(List<Token> tokens) {
        int balance = 0;
        boolean clauseDenied = false;
        int denied = 0;
        for (Token token : tokens) {
            if (!draft.tells(token)) {
                continue;
            }
            if (ends(token)) {
                clauseDenied = false;
                denied = 0;
            }
            Verb verb = verbAt(token);
            clauseDenied = verb == null || !verb.finite() ? clauseDenied : verb.negated();
            int sign = clauseDenied || denied > 0 ? -1 : 1;
            balance += switch (words.polarity(token)) {
                case SUPPORT -> sign;
                case OPPOSE -> -sign;
                case NEUTRAL -> 0;
            };
            denied = words.is(token, Role.DENIES) ? DENIED : Math.max(0, denied - 1);
        }
        return balance;
    }

    /** Whether a denial before the token no longer holds behind it. */
    private boolean ends(Token token) {
        return token.kind() == Token.Kind.SIGN && !token.is("-")
                || words.is(token, Role.BUT) && !words.is(token, Role.AND);
    }

    /** Tokens are asked for in order, so that each verb is passed once. */
    private @Nullable Verb verbAt(Token token) {
        while (next < verbs.size()
                && verbs.get(next).span().end() <= token.span().begin()) {
            next++;
        }
        return next < verbs.size() && verbs.get(next).span().contains(token.span()) ? verbs.get(next) : null;
    }
}

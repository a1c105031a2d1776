package dev.verbatim.annotate;

import dev.verbatim.annotate.NameWords.Position;
import dev.verbatim.lexicon.Analysis.Form;
import dev.verbatim.model.Token;
import java.util.List;

/** Tells from the words before a name whether somebody who speaks stands there: "selon X", "…, précise X". Immutable. */
final class SpeakerUse {

    /** Words of a phrase of source at most: "à en croire". */
    private static final int PHRASE = 4;

    private final NameWords words;

    SpeakerUse(NameWords words) {
        this.words = words;
    }

    /** Whether who is named at {@code from} speaks. */
    boolean isSpeaker(List<Token> tokens, int from) {
        return isSource(tokens, from) || isInverted(tokens, from);
    }

    private boolean isSource(List<Token> tokens, int from) {
        for (int at = Math.max(0, from - PHRASE); at < from; at++) {
            if (words.contextEnd(tokens, at, Position.SOURCE) == from) {
                return true;
            }
        }
        return false;
    }

    /** A conjugated verb right behind a comma or a quotation, and the name behind it: "…, a reconnu X". */
    private boolean isInverted(List<Token> tokens, int from) {
        int verb = from - 1;
        if (verb > 0 && isParticiple(tokens.get(verb)) && words.isFiniteVerb(tokens.get(verb - 1))) {
            verb--;
        }
        if (verb < 2
                || !words.isFiniteVerb(tokens.get(verb))
                || words.isGrammar(tokens.get(verb)) && verb == from - 1) {
            return false;
        }
        Token before = tokens.get(verb - 1);
        boolean reflexive = words.isGrammar(before) && tokens.get(verb - 2).is(",");
        return before.is(",") || before.kind() == Token.Kind.QUOTE || reflexive;
    }

    private boolean isParticiple(Token token) {
        return words.analyses(token).stream().anyMatch(analysis -> analysis.is(Form.PAST_PARTICIPLE));
    }
}

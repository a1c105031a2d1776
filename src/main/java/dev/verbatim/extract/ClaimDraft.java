package dev.verbatim.extract;

import dev.verbatim.lexicon.CueLexicon.Kind;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.model.Token;
import java.util.List;

/**
 * A claim in the making.
 *
 * @param sentences that bear it, in order
 * @param speaker who speaks
 * @param mode how the content is given
 * @param prior what the cue says of the speaker's attitude
 * @param content the words of the content
 * @param span what carries it: the cue, or the quotation
 * @param rule name of the rule without kind and language
 * @param kind what kind of saying it is
 * @param outsider whether the article calls the speaker one who looks on from outside: an analyst, an association
 */
record ClaimDraft(
        List<Sentence> sentences,
        Speaker speaker,
        Mode mode,
        Stance prior,
        Span content,
        Span span,
        String rule,
        Kind kind,
        boolean outsider) {

    ClaimDraft {
        sentences = List.copyOf(sentences);
    }

    /** Whether the token is part of what is said, not of the words that attribute it. */
    boolean tells(Token token) {
        int at = token.span().begin();
        return content.contains(at) && (span.equals(content) || !span.contains(at));
    }

    Sentence sentence() {
        return sentences.getFirst();
    }
}

package dev.verbatim.extract;

import dev.verbatim.extract.MembershipWords.Frame;
import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import java.util.List;

/**
 * Who holds a share of the undertaking that the sentences around speak of, by a list of shares: "L'État en détient 44 %,
 * aux côtés de A (20 %) et de B avec 15 %".
 */
final class Stakes {

    /** How far behind a name its share may stand, in tokens. */
    private static final int NEAR = 4;

    private Stakes() {}

    /** Those with a share, if the sentence speaks of shares and lists more than one. */
    static List<Placed<Mention>> in(NamedSentence in, MembershipWords words) {
        if (!holds(in, words, Frame.PERCENT) || !holds(in, words, Frame.STAKE)) {
            return List.of();
        }
        List<Placed<Mention>> holders = in.mentions().stream()
                .filter(Stakes::isHouse)
                .filter(mention -> hasShare(in, words, mention))
                .toList();
        return holders.size() > 1 ? holders : List.of();
    }

    private static boolean holds(NamedSentence in, MembershipWords words, Frame frame) {
        for (int at = 0; at < in.size(); at++) {
            if (words.is(frame, in.tokens(), at)) {
                return true;
            }
        }
        return false;
    }

    /** A percentage behind the name before another name stands there. */
    private static boolean hasShare(NamedSentence in, MembershipWords words, Placed<Mention> holder) {
        for (int at = holder.to(); at < in.size() && at < holder.to() + NEAR + 1; at++) {
            if (words.is(Frame.PERCENT, in.tokens(), at)) {
                return true;
            }
            if (in.mentionFrom(at).filter(Stakes::isHouse).isPresent() || in.is(at, ";")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isHouse(Placed<Mention> mention) {
        EntityKind kind = NamedSentence.kind(mention);
        return mention.what().form() == Mention.Form.NAME
                && (kind == EntityKind.ORGANIZATION || kind == EntityKind.GOVERNMENT);
    }
}

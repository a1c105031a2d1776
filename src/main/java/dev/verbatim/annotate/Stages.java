package dev.verbatim.annotate;

import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.List;

/** Names that only say where something happens: "à l'Élysée", "sur Facebook". Immutable. */
final class Stages {

    /** Industries of the vocabulary whose houses are also channels. */
    private static final List<String> CHANNELS = List.of("internet", "media");

    private final SmallWords small;

    Stages(SmallWords small) {
        this.small = small;
    }

    /** Whether the name at {@code from} is a mere stage or channel there. */
    boolean isStage(List<Token> tokens, int from, GazetteerMatches.Match match) {
        if (from == 0) {
            return false;
        }
        Token before = tokens.get(from - 1);
        if (small.isUpon(before)) {
            return match.entry().industries().stream().anyMatch(CHANNELS::contains);
        }
        if (match.entry().kind() != EntityKind.GOVERNMENT || !small.isSeat(tokens.get(from))) {
            return false;
        }
        int at = from - 1;
        if (at > 0 && small.isDefinite(before) && !small.isStage(before)) {
            at--;
        }
        boolean staged = small.isStage(tokens.get(at));
        // "À l'Élysée, on se félicite": those who work there
        boolean speaking =
                at == 0 && match.to() < tokens.size() && tokens.get(match.to()).is(",");
        return staged && !speaking;
    }
}

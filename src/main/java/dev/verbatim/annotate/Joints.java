package dev.verbatim.annotate;

import dev.verbatim.annotate.Markers.Role;
import dev.verbatim.model.Token;
import java.util.List;

/** How two figures side by side hang together: as a list, as a range, or not at all. */
final class Joints {

    private static final int CHANGE_FAR = 4;
    private static final List<Role> JOINTS = List.of(Role.AND, Role.TO, Role.OR, Role.COMMA);

    private final Markers markers;
    private final List<Token> tokens;

    Joints(Markers markers, List<Token> tokens) {
        this.markers = markers;
        this.tokens = tokens;
    }

    /** Whether nothing but a joining word, and hedges or signs, stands between two figures. */
    boolean areJoined(FigureDraft left, FigureDraft right) {
        return JOINTS.stream().anyMatch(role -> joins(role, left, right));
    }

    /** Whether the two are the ends of one range: "entre 30 et 50", "500 à 800", "50 ou 60". */
    boolean isRange(FigureDraft low, FigureDraft high) {
        if (low.numeral.value().compareTo(high.numeral.value()) >= 0 || low.numeral.form() == Numeral.Form.LONE_SCALE) {
            return false;
        }
        if (joins(Role.AND, low, high)) {
            return opener(low) >= 0;
        }
        if (joins(Role.TO, low, high)) {
            int from = markers.before(Role.FROM, tokens, low.from);
            return !isChangeBefore(from >= 0 ? from : low.from, from >= 0);
        }
        return joins(Role.OR, low, high);
    }

    /** Index of the word that opens a range before a figure ("entre"); -1 if there is none. */
    int opener(FigureDraft low) {
        return markers.before(Role.BETWEEN, tokens, low.from);
    }

    private boolean joins(Role role, FigureDraft left, FigureDraft right) {
        int behind = markers.behind(role, tokens, left.hedgeEnd);
        return behind >= 0 && (behind == right.from || behind == right.coreFrom);
    }

    /** Whether a word of change stands shortly before: "passer de 5 à 10 milliards" tells two figures. */
    private boolean isChangeBefore(int index, boolean opened) {
        int nearest = opened ? index - CHANGE_FAR : index - 1;
        for (int i = Math.max(0, nearest); i < index; i++) {
            if (markers.behind(Role.CHANGE, tokens, i) > 0) {
                return true;
            }
        }
        return false;
    }
}

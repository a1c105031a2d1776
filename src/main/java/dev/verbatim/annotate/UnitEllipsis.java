package dev.verbatim.annotate;

import dev.verbatim.annotate.Markers.Role;
import dev.verbatim.annotate.Numeral.Form;
import dev.verbatim.annotate.Units.Unit;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds the units of numbers that have none of their own, in the counts around them. Confined to one sentence. */
final class UnitEllipsis {

    /** Words between a pronoun for what is counted and the number, and that pronoun. */
    private static final int PRONOUN = 6;

    private final Markers markers;
    private final List<Token> tokens;
    private final Joints joints;
    private final SumFinder sums;

    UnitEllipsis(Markers markers, List<Token> tokens, Joints joints, SumFinder sums) {
        this.markers = markers;
        this.tokens = tokens;
        this.joints = joints;
        this.sums = sums;
    }

    /** "de 90 à 300 MW", "40 ou 50 sites": the first number takes the unit of the second. */
    void share(List<QuantityDraft> drafts) {
        for (int i = drafts.size() - 2; i >= 0; i--) {
            QuantityDraft left = drafts.get(i);
            QuantityDraft right = drafts.get(i + 1);
            boolean number = left.numeral.form() != Form.ARTICLE && !left.numeral.looksLikeYear();
            if (right.unit.isPresent()
                    && left.isOpen()
                    && number
                    && (joints.areJoined(left, right) || isPartOf(left, right))) {
                left.unit = right.unit;
                if (left.numeral.scale().compareTo(BigDecimal.ONE) == 0 && right.numeral.isLarge()) {
                    left.numeral = left.numeral.scaledBy(right.numeral.scale(), false);
                }
            }
        }
    }

    /** "400 des 2.100 emplois", "400 of the 2,100 jobs". */
    private boolean isPartOf(QuantityDraft left, QuantityDraft right) {
        int gap = right.from - left.to;
        return gap >= 1
                && gap <= 2
                && left.numeral.form() == Form.DIGITS
                && (markers.isOf(tokens.get(left.to)) || markers.behind(Role.PARTS, tokens, left.to) > 0)
                && left.numeral.value().compareTo(right.numeral.value()) < 0;
    }

    /** "350 emplois directs et 900 indirects", "empile 200 000 GPU et vise le million". */
    void inherit(List<QuantityDraft> drafts, Optional<Unit> told) {
        Optional<Unit> known = told;
        Optional<QuantityDraft> last = Optional.empty();
        for (QuantityDraft draft : drafts) {
            if (draft.isOpen() && last.isPresent() && isElliptic(draft, last.get())) {
                draft.unit = last.get().unit;
            } else if (draft.isOpen() && known.isPresent() && isPartitive(draft)) {
                draft.unit = known;
            }
            boolean passed = draft.numeral.form() == Form.ARTICLE || draft.numeral.looksLikeYear();
            if (draft.unit.isPresent()) {
                last = Optional.of(draft);
                known = draft.unit;
            } else if (!passed) {
                // "trente et un mois …, quand X en met dix-huit": something else was counted since
                last = Optional.empty();
                known = Optional.empty();
            }
        }
    }

    private boolean isElliptic(QuantityDraft draft, QuantityDraft before) {
        Numeral numeral = draft.numeral;
        if (numeral.form() == Form.LONE_SCALE) {
            return numeral.tone() == Numeral.Tone.PLAIN
                    && before.numeral.value().compareTo(Numbers.THOUSAND) >= 0
                    && markers.before(Role.DEFINITE, tokens, draft.from) >= 0;
        }
        if (isPartitive(draft) || isWhole(draft, before)) {
            return true;
        }
        boolean introduced = draft.hedge.isPresent() && draft.from < draft.coreFrom
                || markers.before(Role.INTRODUCER, tokens, draft.from) >= 0;
        return introduced && numeral.form() != Form.ARTICLE && !numeral.looksLikeYear() && sums.mayEndFigure(draft.to);
    }

    /** "elle en compte 690", "nous en recruterons 400 de plus": a pronoun stands for what was counted before. */
    private boolean isPartitive(QuantityDraft draft) {
        boolean open =
                draft.numeral.form() != Form.ARTICLE && !draft.numeral.looksLikeYear() && sums.mayEndFigure(draft.to);
        for (int at = draft.from - 2; open && at >= 0 && at >= draft.from - PRONOUN; at--) {
            if (tokens.get(at).kind() != Token.Kind.WORD) {
                return false;
            }
            if (markers.behind(Role.PARTITIVE, tokens, at) > 0) {
                return !isPreposition(draft.from - 1);
            }
        }
        return false;
    }

    /** "85 salariés sur 210", "300 sites out of 900": how many there are in all. */
    private boolean isWhole(QuantityDraft draft, QuantityDraft part) {
        int of = markers.before(Role.WHOLE, tokens, draft.from);
        return of >= part.to && of - part.to <= 2 && sums.mayEndFigure(draft.to) && !draft.numeral.looksLikeYear();
    }

    private boolean isPreposition(int at) {
        return markers.behind(Role.INTRODUCER, tokens, at) > 0
                || markers.behind(Role.PARTITIVE, tokens, at) > 0
                || markers.isOf(tokens.get(at));
    }
}

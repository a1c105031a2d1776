package dev.verbatim.annotate;

import dev.verbatim.annotate.Currencies.Unit;
import dev.verbatim.annotate.Markers.Role;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the sums of a sentence to ranges and tells conversions, parts and yearly sums. */
final class SumShaper {

    private static final int CONVERSION_FAR = 12;
    private static final int YEARLY_FAR = 3;

    private final Markers markers;
    private final List<Token> tokens;
    private final Joints joints;

    SumShaper(FigureLexicon lexicon, List<Token> tokens) {
        this.markers = lexicon.markers();
        this.tokens = tokens;
        this.joints = new Joints(markers, tokens);
    }

    /** The sums among {@code drafts}, ranges as one. */
    List<SumDraft> shape(List<SumDraft> drafts) {
        List<SumDraft> sums = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            SumDraft draft = drafts.get(i);
            if (draft.isMoney()) {
                if (i + 1 < drafts.size() && isRange(draft, drafts.get(i + 1))) {
                    widen(draft, drafts.get(++i));
                }
                sums.add(draft);
            }
        }
        for (int i = 0; i < sums.size(); i++) {
            qualify(sums.get(i), i == 0 ? Optional.empty() : Optional.of(sums.get(i - 1)));
        }
        return sums;
    }

    // ---- ranges

    private boolean isRange(SumDraft low, SumDraft high) {
        return high.isMoney() && sameCurrency(low, high) && joints.isRange(low, high);
    }

    private static boolean sameCurrency(SumDraft one, SumDraft other) {
        Optional<String> first = one.effectiveUnit().flatMap(Unit::code);
        Optional<String> second = other.effectiveUnit().flatMap(Unit::code);
        return first.equals(second);
    }

    private void widen(SumDraft low, SumDraft high) {
        low.widen(high, joints.opener(low));
        low.unit = high.unit.or(() -> low.unit);
    }

    // ---- what a sum is to the one before

    private void qualify(SumDraft sum, Optional<SumDraft> before) {
        sum.part = before.isPresent() && markers.before(Role.PART, tokens, sum.from) >= 0;
        sum.perYear = isYearly(sum.to);
        sum.conversion = before.isPresent() && isConversion(before.get(), sum);
    }

    private boolean isYearly(int index) {
        for (int i = index; i < Math.min(index + YEARLY_FAR, tokens.size()); i++) {
            if (markers.behind(Role.PER_YEAR, tokens, i) > 0) {
                return true;
            }
            if (tokens.get(i).kind() != Token.Kind.WORD && !tokens.get(i).is("(")) {
                return false;
            }
        }
        return false;
    }

    private boolean isConversion(SumDraft before, SumDraft sum) {
        if (sum.from - before.to > CONVERSION_FAR || sum.unit.isEmpty()) {
            return false;
        }
        boolean sameValue = before.numeral.value().compareTo(sum.numeral.value()) == 0;
        if (sameCurrency(before, sum) && !sameValue) {
            return false;
        }
        boolean bracket = sum.from > 0
                && (tokens.get(sum.from - 1).is("(") || tokens.get(sum.from - 1).is("["));
        return bracket || markers.before(Role.CONVERSION, tokens, sum.from) >= 0;
    }
}

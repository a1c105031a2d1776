package dev.verbatim.annotate;

import dev.verbatim.annotate.Currencies.Unit;
import dev.verbatim.annotate.Markers.Role;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the sums of a sentence to ranges and tells conversions, parts and yearly sums. */
final class SumShaper {

    private static final int CONVERSION_FAR = 12;
    private static final int CHANGE_FAR = 4;
    private static final int YEARLY_FAR = 3;

    private final Markers markers;
    private final List<Token> tokens;

    SumShaper(FigureLexicon lexicon, List<Token> tokens) {
        this.markers = lexicon.markers();
        this.tokens = tokens;
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
        if (!high.isMoney()
                || low.numeral.value().compareTo(high.numeral.value()) >= 0
                || !sameCurrency(low, high)
                || low.numeral.form() == Numeral.Form.LONE_SCALE) {
            return false;
        }
        int opener = low.from;
        if (isJoint(Role.AND, low.to, high)) {
            return markers.before(Role.BETWEEN, tokens, opener) >= 0;
        }
        if (isJoint(Role.TO, low.to, high)) {
            int from = markers.before(Role.FROM, tokens, opener);
            return !isChangeBefore(from >= 0 ? from : opener, from >= 0);
        }
        return isJoint(Role.OR, low.to, high);
    }

    private boolean isJoint(Role role, int from, SumDraft high) {
        return markers.behind(role, tokens, from) == high.from || markers.behind(role, tokens, from) == high.coreFrom;
    }

    private static boolean sameCurrency(SumDraft one, SumDraft other) {
        Optional<String> first = one.effectiveUnit().flatMap(Unit::code);
        Optional<String> second = other.effectiveUnit().flatMap(Unit::code);
        return first.equals(second);
    }

    /** Whether a word of change stands shortly before: "passer de 5 à 10 milliards" tells two sums. */
    private boolean isChangeBefore(int index, boolean opened) {
        int nearest = opened ? index - CHANGE_FAR : index - 1;
        for (int i = Math.max(0, nearest); i < index; i++) {
            if (markers.behind(Role.CHANGE, tokens, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private void widen(SumDraft low, SumDraft high) {
        int opener = markers.before(Role.BETWEEN, tokens, low.from);
        low.high = Optional.of(high.numeral.value());
        low.from = opener >= 0 ? opener : low.from;
        low.to = high.to;
        low.hedge = Optional.of(Qualifier.RANGE);
        if (low.unit.isEmpty() || high.unit.isPresent()) {
            low.unit = high.unit.or(() -> low.unit);
        }
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

    /** The qualifier of a sum: its range, its own vagueness, its hedge. */
    static Qualifier qualifier(SumDraft sum) {
        if (sum.high.isPresent()) {
            return Qualifier.RANGE;
        }
        if (sum.numeral.tone() == Numeral.Tone.VAGUE) {
            return Qualifier.VAGUE;
        }
        boolean round = sum.numeral.tone() == Numeral.Tone.ROUND;
        return sum.hedge.orElse(round ? Qualifier.ABOUT : Qualifier.EXACT);
    }

    /** The upper end, if it is a range that is none the less wide. */
    static Optional<BigDecimal> high(SumDraft sum) {
        return sum.high.filter(high -> high.compareTo(sum.numeral.value()) > 0);
    }
}

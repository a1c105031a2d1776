package dev.verbatim.annotate;

import dev.verbatim.annotate.Currencies.Unit;
import dev.verbatim.annotate.Markers.Role;
import dev.verbatim.annotate.SumDraft.Counts;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Gives the numbers of a sentence the currency and scale that the text leaves out: "5 et 10 milliards de dollars",
 * "contre 183 milliards", "dont 15 pour ses filiales".
 */
final class SumEllipsis {

    private static final int FAR = 6;
    private static final int GAP = 8;
    private static final int PARTITIVE = 4;

    private final FigureLexicon lexicon;
    private final Markers markers;
    private final List<Token> tokens;
    private final List<SumDraft> drafts;
    private final SumFinder finder;
    private final Joints joints;

    SumEllipsis(FigureLexicon lexicon, List<Token> tokens, List<SumDraft> drafts, SumFinder finder) {
        this.lexicon = lexicon;
        this.markers = lexicon.markers();
        this.tokens = tokens;
        this.drafts = drafts;
        this.finder = finder;
        this.joints = new Joints(markers, tokens);
    }

    /**
     * Completes the numbers of the sentence.
     *
     * @param economic whether the article tells sums elsewhere, so that bare millions may be money too
     * @param last the last sum of the sentence before, if it has any
     */
    void resolve(boolean economic, Optional<SumDraft> last) {
        last.filter(sum -> sum.numeral.isLarge()).ifPresent(this::takeUp);
        shareLeftward();
        shareRightward();
        boolean anchored = drafts.stream().anyMatch(SumDraft::isMoney);
        List<Optional<SumDraft>> later = laterWithUnit();
        Optional<SumDraft> earlier = Optional.empty();
        for (int i = 0; i < drafts.size(); i++) {
            SumDraft draft = drafts.get(i);
            if (draft.isOpen() && (isLargeSum(i, anchored, economic) || isBareSum(i))) {
                boolean bare = !draft.numeral.isLarge();
                Optional<SumDraft> unit = earlier.isPresent() ? earlier : later.get(i);
                adopt(i, bare ? moneyRightBefore(i) : unit);
            }
            earlier = draft.effectiveUnit().isPresent() ? Optional.of(draft) : earlier;
        }
        shareLeftward();
    }

    /** "Il manquait 170 millions. La Banque en fournit 70": a bare number told of a pronoun for the sum before. */
    private void takeUp(SumDraft last) {
        if (drafts.isEmpty()) {
            return;
        }
        SumDraft first = drafts.get(0);
        boolean partitive = false;
        for (int at = Math.max(0, first.from - PARTITIVE); at < first.from - 1; at++) {
            partitive |= markers.behind(Role.PARTITIVE, tokens, at) > 0;
        }
        if (partitive
                && first.isOpen()
                && mayShare(first)
                && !first.numeral.isLarge()
                && first.numeral.value().compareTo(Numbers.THOUSAND) < 0
                && isEnd(first.to)) {
            first.counts = Counts.MONEY;
            first.shareWith(last, true);
        }
    }

    private boolean isEnd(int index) {
        return index >= tokens.size()
                || tokens.get(index).kind() == Token.Kind.SIGN
                        && !tokens.get(index).is("-")
                || markers.behind(Role.AND, tokens, index) >= 0;
    }

    // ---- coordination

    private void shareLeftward() {
        for (int i = drafts.size() - 2; i >= 0; i--) {
            SumDraft left = drafts.get(i);
            SumDraft right = drafts.get(i + 1);
            if (right.isMoney() && left.isOpen() && joints.areJoined(left, right) && mayShare(left)) {
                left.shareWith(right, true);
            } else if (right.isMoney() && left.isMoney() && left.unit.isPresent() && isScaleless(left)) {
                shareScale(left, right);
            }
        }
    }

    /** "$350 to 400 billion", "$5-10bn": the sign stands at the first number, the scale at the second. */
    private void shareRightward() {
        for (int i = 1; i < drafts.size(); i++) {
            SumDraft left = drafts.get(i - 1);
            SumDraft right = drafts.get(i);
            boolean sameShape = right.numeral.isLarge() || left.numeral.isLarge();
            if (left.isMoney() && right.isOpen() && sameShape && joints.areJoined(left, right) && mayShare(right)) {
                right.shareWith(left, false);
                shareScale(left, right);
            } else if (left.isMoney() && right.counts == Counts.OTHER && right.numeral.currencyOnly()) {
                if (joints.areJoined(left, right)) {
                    right.shareWith(left, false);
                    shareScale(left, right);
                }
            }
        }
    }

    private void shareScale(SumDraft left, SumDraft right) {
        boolean smaller = left.numeral.value().compareTo(right.numeral.mantissa()) < 0;
        boolean thousand = left.numeral.value().compareTo(Numbers.THOUSAND) < 0;
        if (right.numeral.isLarge() && isScaleless(left) && smaller && thousand && joints.areJoined(left, right)) {
            left.numeral = left.numeral.scaledBy(right.numeral.scale(), false);
        }
    }

    private static boolean isScaleless(SumDraft draft) {
        return draft.numeral.scale().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean mayShare(SumDraft draft) {
        Numeral numeral = draft.numeral;
        return numeral.form() != Numeral.Form.LONE_SCALE
                && numeral.form() != Numeral.Form.ARTICLE
                && numeral.tone() == Numeral.Tone.PLAIN
                && !numeral.looksLikeYear();
    }

    // ---- sums without currency

    private boolean isLargeSum(int index, boolean anchored, boolean economic) {
        SumDraft draft = drafts.get(index);
        Numeral numeral = draft.numeral;
        if (!numeral.isLarge() || countedBefore(index)) {
            return false;
        }
        if (numeral.form() == Numeral.Form.LONE_SCALE) {
            return anchored
                    && numeral.tone() == Numeral.Tone.PLAIN
                    && markers.before(Role.DEFINITE, tokens, draft.from) >= 0;
        }
        boolean billions = numeral.scale().compareTo(Numbers.MILLION) > 0;
        if (numeral.tone() == Numeral.Tone.VAGUE) {
            return billions || anchored;
        }
        return billions || anchored || economic;
    }

    /** Whether the last large number before it counted something else, which this one may count too. */
    private boolean countedBefore(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (drafts.get(i).numeral.isLarge()) {
                return drafts.get(i).counts == Counts.OTHER;
            }
        }
        return false;
    }

    /** "dont 15 pour", "puis Nvidia avec 5", "1,3 seulement": a plain number behind a sum with a scale word. */
    private boolean isBareSum(int index) {
        SumDraft draft = drafts.get(index);
        Optional<SumDraft> before = mayShare(draft) ? moneyRightBefore(index) : Optional.empty();
        if (before.isEmpty()
                || !before.get().numeral.isLarge()
                || draft.numeral.isLarge()
                || draft.numeral.value().compareTo(Numbers.THOUSAND) >= 0
                || !finder.mayEndFigure(draft.to)) {
            return false;
        }
        boolean introduced = draft.hedge.isPresent()
                || markers.before(Role.INTRODUCER, tokens, draft.from) >= 0
                || isGapped(before.get(), draft);
        boolean decimal = draft.numeral.value().scale() > 0 && draft.to < tokens.size();
        boolean word = draft.to < tokens.size() && tokens.get(draft.to).kind() == Token.Kind.WORD;
        return introduced || decimal && word;
    }

    /** "A verse 120 millions, B 80 et C 40": a name right before the number, and between it and the sum nothing but such. */
    private boolean isGapped(SumDraft before, SumDraft draft) {
        boolean named = draft.from > 0 && tokens.get(draft.from - 1).capitalized();
        int at = draft.from - 1;
        int reach = Math.max(before.to, draft.from - GAP);
        while (at > reach
                && (tokens.get(at).kind() == Token.Kind.WORD || tokens.get(at).is("-"))
                && markers.behind(Role.AND, tokens, at) < 0) {
            at--;
        }
        boolean joined = at >= before.to
                && (tokens.get(at).is(",") || tokens.get(at).is(";") || markers.behind(Role.AND, tokens, at) >= 0);
        return named && isEnd(draft.to) && joined;
    }

    /** The draft before it, years left out, if that is a sum. */
    private Optional<SumDraft> moneyRightBefore(int index) {
        for (int i = index - 1; i >= 0; i--) {
            SumDraft before = drafts.get(i);
            if (before.isMoney()) {
                return Optional.of(before);
            }
            if (!before.numeral.looksLikeYear() && before.numeral.form() != Numeral.Form.ARTICLE) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void adopt(int index, Optional<SumDraft> source) {
        SumDraft draft = drafts.get(index);
        draft.unit = namedBehind(index);
        draft.counts = Counts.MONEY;
        source.ifPresent(money -> draft.shareWith(money, !draft.numeral.isLarge()));
    }

    /** "80 milliards, en dollars cette fois": a currency named soon behind, at no other number. */
    private Optional<Unit> namedBehind(int index) {
        SumDraft draft = drafts.get(index);
        int limit = index + 1 < drafts.size() ? drafts.get(index + 1).from : tokens.size();
        int to = Math.max(draft.to, Math.min(limit, draft.to + FAR));
        return lexicon.currencies().named(tokens.subList(draft.to, to)).stream().findFirst();
    }

    /** For each draft the first behind it that has a currency of its own. */
    private List<Optional<SumDraft>> laterWithUnit() {
        List<Optional<SumDraft>> later = new ArrayList<>(Collections.nCopies(drafts.size(), Optional.empty()));
        Optional<SumDraft> next = Optional.empty();
        for (int i = drafts.size() - 1; i >= 0; i--) {
            later.set(i, next);
            next = drafts.get(i).unit.isPresent() ? Optional.of(drafts.get(i)) : next;
        }
        return later;
    }
}

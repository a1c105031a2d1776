package dev.verbatim.annotate;

import dev.verbatim.annotate.Currencies.Unit;
import dev.verbatim.annotate.Markers.Role;
import dev.verbatim.annotate.SumDraft.Counts;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a sentence and what each counts: a currency beside it, another noun, or nothing told. */
final class SumFinder {

    private final FigureLexicon lexicon;
    private final List<Token> tokens;

    SumFinder(FigureLexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /** @param numerals those of the sentence, in order */
    List<SumDraft> find(List<Numeral> numerals) {
        List<SumDraft> drafts = new ArrayList<>();
        int floor = 0;
        for (Numeral numeral : numerals) {
            SumDraft draft = new SumDraft(numeral);
            attachCurrency(draft, floor);
            draft.takeHedge(lexicon.hedges(), tokens, floor);
            floor = numeral.form() == Numeral.Form.ARTICLE ? floor : draft.to;
            if (!draft.isMoney() && countsOther(draft)) {
                draft.counts = Counts.OTHER;
            }
            drafts.add(draft);
        }
        return drafts;
    }

    private void attachCurrency(SumDraft draft, int floor) {
        Numeral numeral = draft.numeral;
        if (numeral.form() == Numeral.Form.ARTICLE || isPercent(numeral.to())) {
            return;
        }
        Optional<Unit> before =
                lexicon.currencies().before(tokens, numeral.from()).filter(unit -> unit.from() >= floor);
        Optional<Unit> after = unitBehind(numeral);
        if (before.isPresent()) {
            draft.numeral = lexicon.numbers().behindSign(tokens, numeral);
            take(draft, before.get());
            draft.coreFrom = before.get().from();
            after.filter(unit -> unit.family().isEmpty()).ifPresent(unit -> take(draft, unit));
        } else if (after.isPresent() && !isUnmarkedPlural(numeral)) {
            take(draft, after.get());
        }
    }

    /** "en millions d'euros" as a table's heading: units without any number or article. */
    private boolean isUnmarkedPlural(Numeral numeral) {
        return numeral.form() == Numeral.Form.LONE_SCALE
                && numeral.tone() == Numeral.Tone.VAGUE
                && numeral.from() > 0
                && tokens.get(numeral.from() - 1).kind() == Token.Kind.WORD;
    }

    private static void take(SumDraft draft, Unit unit) {
        draft.unit = Optional.of(unit);
        draft.counts = Counts.MONEY;
        draft.to = Math.max(draft.to, unit.to());
        if (unit.scale().compareTo(BigDecimal.ONE) > 0) {
            draft.numeral = draft.numeral.scaledBy(unit.scale(), false);
        }
    }

    private Optional<Unit> unitBehind(Numeral numeral) {
        Markers markers = lexicon.markers();
        int at = skipHyphen(numeral.to());
        Optional<Unit> direct = lexicon.currencies().after(tokens, at, numeral.value());
        if (direct.isPresent()) {
            return direct.filter(unit -> !isSignOfNext(unit, numeral.to()));
        }
        int filler = markers.behind(Role.FILLER, tokens, at);
        int of = markers.behind(Role.OF, tokens, filler > 0 ? filler : at);
        return of > 0 ? lexicon.currencies().after(tokens, of, numeral.value()) : Optional.empty();
    }

    /** "5 $10", "$5-$10": a sign glued to the number behind it. */
    private boolean isSignOfNext(Unit unit, int numberEnd) {
        int next = unit.to();
        return unit.family().isEmpty()
                && next < tokens.size()
                && tokens.get(next).kind() == Token.Kind.NUMBER
                && !tokens.get(next).spaced()
                && (tokens.get(unit.from()).spaced() || unit.from() > numberEnd);
    }

    /** Whether what stands around a number without currency shows that it is no sum. */
    private boolean countsOther(SumDraft draft) {
        Numeral numeral = draft.numeral;
        int next = numeral.to();
        if (numeral.currencyOnly() || isPercent(next) || isGlued(numeral)) {
            return true;
        }
        if (next >= tokens.size()) {
            return false;
        }
        Token behind = tokens.get(next);
        int follower = lexicon.markers().behind(Role.FOLLOWER, tokens, next);
        if (lexicon.markers().isOf(behind) && follower < 0) {
            return !numeral.isLarge() || !isMoneyNoun(next) && !isOfGiver(numeral, next);
        }
        if (behind.kind() != Token.Kind.WORD || mayEndFigure(next)) {
            return false;
        }
        return !(numeral.isLarge() && lexicon.markers().linksNouns());
    }

    /** Whether "de" at {@code of} leads to a noun that makes any figure a sum: "d'investissements". */
    private boolean isMoneyNoun(int of) {
        int filler = lexicon.markers().behind(Role.FILLER, tokens, of);
        return lexicon.markers().behind(Role.MONEY_NOUN, tokens, filler > 0 ? filler : of + 1) > 0;
    }

    /** "un prêt de 11 milliards de la Banque mondiale": a noun that makes any figure a sum, and a name behind. */
    private boolean isOfGiver(Numeral numeral, int of) {
        Markers markers = lexicon.markers();
        int link = numeral.from() - 1;
        boolean money =
                link > 0 && markers.isOf(tokens.get(link)) && markers.before(Role.MONEY_NOUN, tokens, link) >= 0;
        boolean named = of + 1 < tokens.size() && tokens.get(of + 1).capitalized()
                || of + 2 < tokens.size() && tokens.get(of + 2).capitalized();
        return money && named;
    }

    /** Whether the words at {@code index} may stand behind a figure that has no noun of its own. */
    boolean mayEndFigure(int index) {
        Markers markers = lexicon.markers();
        return index >= tokens.size()
                || tokens.get(index).kind() == Token.Kind.SIGN
                        && !tokens.get(index).is("-")
                || tokens.get(index).kind() == Token.Kind.QUOTE
                || markers.isFollower(tokens.get(index).folded())
                || markers.behind(Role.FOLLOWER, tokens, index) > 0
                || markers.behind(Role.PER_YEAR, tokens, index) > 0
                || lexicon.hedges().after(tokens, index).isPresent();
    }

    private boolean isPercent(int index) {
        return lexicon.markers().behind(Role.PERCENT, tokens, index) > 0;
    }

    /** Parts of dates, versions and codes: "31/10/2025", "1er", "RTX-5090". */
    private boolean isGlued(Numeral numeral) {
        int from = numeral.from();
        int to = numeral.to();
        boolean before = from > 0 && !tokens.get(from).spaced() && isJoint(tokens.get(from - 1));
        boolean behind = to < tokens.size()
                && !tokens.get(to).spaced()
                && (tokens.get(to).kind() == Token.Kind.WORD
                        || tokens.get(to).is("/")
                        || tokens.get(to).is(":"));
        return numeral.form() == Numeral.Form.DIGITS && (before || behind);
    }

    private static boolean isJoint(Token token) {
        return token.kind() == Token.Kind.WORD || token.is("/") || token.is(":") || token.is("#");
    }

    private int skipHyphen(int index) {
        return index < tokens.size() && tokens.get(index).is("-") ? index + 1 : index;
    }
}

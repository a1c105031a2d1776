package dev.verbatim.annotate;

import dev.verbatim.annotate.Markers.Role;
import dev.verbatim.annotate.Numeral.Form;
import dev.verbatim.annotate.Units.Kind;
import dev.verbatim.annotate.Units.Unit;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the counts and measures of one sentence. */
final class QuantityFinder {

    private static final int MOST_FILLERS = 3;
    private static final int PEOPLE_BEFORE = 10;
    private static final int PEOPLE_BEHIND = 5;

    private final FigureLexicon lexicon;
    private final Markers markers;
    private final List<Token> tokens;
    private final Joints joints;
    private final SumFinder sums;

    QuantityFinder(FigureLexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.markers = lexicon.markers();
        this.tokens = tokens;
        this.joints = new Joints(markers, tokens);
        this.sums = new SumFinder(lexicon, tokens);
    }

    /**
     * The counts and measures, in order.
     *
     * @param numerals those of the sentence, in order
     * @param isMoney whether a number belongs to a sum of money
     * @param told what the sentence before counted last
     */
    List<QuantityDraft> find(List<Numeral> numerals, Predicate<Numeral> isMoney, Optional<Unit> told) {
        List<QuantityDraft> drafts = new ArrayList<>();
        int floor = 0;
        for (Numeral numeral : numerals) {
            if (numeral.from() < floor) {
                continue;
            }
            QuantityDraft draft = new QuantityDraft(numeral);
            draft.taken = isMoney.test(numeral) || markers.behind(Role.PERCENT, tokens, numeral.to()) > 0;
            if (!draft.taken) {
                attachUnit(draft);
                draft.takeHedge(lexicon.hedges(), tokens, floor);
            }
            floor = numeral.form() == Form.ARTICLE && draft.unit.isEmpty() ? floor : draft.to;
            drafts.add(draft);
        }
        UnitEllipsis ellipsis = new UnitEllipsis(markers, tokens, joints, sums);
        ellipsis.share(drafts);
        ellipsis.inherit(drafts, told);
        return merge(drafts);
    }

    // ---- units

    private void attachUnit(QuantityDraft draft) {
        Numeral numeral = draft.numeral;
        Optional<Unit> unit = unitBehind(numeral);
        if (unit.isEmpty()) {
            draft.taken = !sums.mayEndFigure(numeral.to())
                    && !isDashBeforeNumber(numeral.to())
                    && markers.behind(Role.PARTS, tokens, numeral.to()) < 0;
            return;
        }
        draft.unit = unit.flatMap(found -> meant(numeral, found));
        draft.taken = draft.unit.isEmpty();
        draft.to = draft.unit.map(Unit::to).orElse(draft.to);
    }

    private Optional<Unit> unitBehind(Numeral numeral) {
        int at = skipHyphen(numeral.to());
        boolean stacks = !markers.linksNouns() && numeral.form() != Form.ARTICLE;
        if (at < tokens.size() && markers.isOf(tokens.get(at)) && !isFillerAt(at)) {
            at++;
        }
        for (int fillers = 0; fillers <= MOST_FILLERS && at < tokens.size(); fillers++) {
            Optional<Unit> unit = lexicon.units().unitAt(tokens, at);
            if (unit.isPresent()) {
                return unit;
            }
            int filler = markers.behind(Role.FILLER, tokens, at);
            boolean noun = stacks && isNounBefore(at, fillers > 0);
            if (lexicon.units().is(Kind.NONE, tokens, at) || filler < 0 && !noun) {
                return Optional.empty();
            }
            at = skipHyphen(filler > 0 ? filler : at + 1);
        }
        return Optional.empty();
    }

    private boolean isDashBeforeNumber(int index) {
        return tokens.get(index).is("-")
                && index + 1 < tokens.size()
                && tokens.get(index + 1).kind() == Token.Kind.NUMBER;
    }

    private boolean isFillerAt(int index) {
        return markers.behind(Role.FILLER, tokens, index) > 0;
    }

    /** Whether, where nouns and adjectives stack up before the counted noun, the word may be one of them. */
    private boolean isNounBefore(int index, boolean behindAnother) {
        Token token = tokens.get(index);
        boolean model = behindAnother
                && token.kind() == Token.Kind.NUMBER
                && tokens.get(index - 1).capitalized();
        return model
                || token.kind() == Token.Kind.WORD
                        && !sums.mayEndFigure(index)
                        && !markers.isOf(token)
                        && lexicon.numbers().at(tokens, index).isEmpty();
    }

    private int skipHyphen(int index) {
        return index < tokens.size() && tokens.get(index).is("-") ? index + 1 : index;
    }

    /** The unit as the context means it; empty if it is no count worth telling. */
    private Optional<Unit> meant(Numeral numeral, Unit unit) {
        boolean one = numeral.form() == Form.ARTICLE;
        boolean wordOne = numeral.form() == Form.WORDS && numeral.value().compareTo(BigDecimal.ONE) == 0;
        return switch (unit.kind()) {
            case MEASURE -> one && opensClause(numeral) ? Optional.empty() : Optional.of(unit);
            case LENGTH -> one || isDistance(numeral, unit) ? Optional.empty() : Optional.of(unit);
            case COUNT -> one || wordOne || isKnown(numeral) ? Optional.empty() : Optional.of(unit);
            case WORKER -> one ? Optional.empty() : Optional.of(unit);
            case PERSON -> one ? Optional.empty() : people(numeral, unit);
            case TRAIN, HIRE, NONE, DISTANCE, FARTHER -> Optional.empty();
        };
    }

    /** "les deux sites", "the two plants": things told before. */
    private boolean isKnown(Numeral numeral) {
        return numeral.form() == Form.WORDS
                && numeral.value().compareTo(BigDecimal.TEN) < 0
                && markers.before(Role.KNOWN, tokens, numeral.from()) >= 0;
    }

    private boolean isDistance(Numeral numeral, Unit unit) {
        int before = lexicon.hedges()
                .before(tokens, numeral.from(), 0)
                .map(Hedges.Hedge::from)
                .orElse(numeral.from());
        return lexicon.units().is(Kind.DISTANCE, tokens, before - 1)
                || lexicon.units().is(Kind.FARTHER, tokens, unit.to());
    }

    /** "Un gigawatt revient à…": the unit in general, not a count of it. */
    private boolean opensClause(Numeral numeral) {
        int from = numeral.from();
        return from == 0
                || tokens.get(from - 1).kind() != Token.Kind.WORD
                || markers.behind(Role.CLAUSE, tokens, from - 1) > 0;
    }

    /** People count where the sentence trains or hires them; the nearest such word decides. */
    private Optional<Unit> people(Numeral numeral, Unit unit) {
        for (int far = 0; far <= PEOPLE_BEFORE; far++) {
            for (int at : far < PEOPLE_BEHIND
                    ? new int[] {unit.to() + far, numeral.from() - 1 - far}
                    : new int[] {numeral.from() - 1 - far}) {
                if (lexicon.units().is(Kind.TRAIN, tokens, at)) {
                    return Optional.of(unit);
                }
                if (lexicon.units().is(Kind.HIRE, tokens, at)) {
                    return Optional.of(new Unit(unit.to(), lexicon.units().job(), Kind.WORKER));
                }
            }
        }
        return Optional.empty();
    }

    private List<QuantityDraft> merge(List<QuantityDraft> drafts) {
        List<QuantityDraft> found = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            QuantityDraft draft = drafts.get(i);
            if (draft.unit.isEmpty()) {
                continue;
            }
            Optional<QuantityDraft> next = i + 1 < drafts.size() ? Optional.of(drafts.get(i + 1)) : Optional.empty();
            if (next.isPresent() && sameUnit(draft, next.get()) && joints.isRange(draft, next.get())) {
                draft.widen(next.get(), joints.opener(draft));
                i++;
            }
            found.add(draft);
        }
        return found;
    }

    private static boolean sameUnit(QuantityDraft one, QuantityDraft other) {
        return one.unit.map(Unit::name).equals(other.unit.map(Unit::name));
    }
}

package dev.verbatim.annotate;

import dev.verbatim.model.Language;
import dev.verbatim.model.Money;
import dev.verbatim.model.Quantity;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Finds counts and measures other than money: data centres, megawatts, jobs, hectares. */
final class QuantityAnnotator {

    private final Map<Language, FigureLexicon> lexicons;
    private final FigureLexicon fallback;

    /** Sentences behind a count in which a pronoun may still stand for what was counted. */
    private static final int MEMORY = 2;

    /** @param lexicons by language; the first also serves for other languages */
    QuantityAnnotator(Map<Language, FigureLexicon> lexicons) {
        this.lexicons = lexicons;
        this.fallback = lexicons.values().iterator().next();
    }

    /**
     * The quantities in order; none overlaps another or a sum.
     *
     * @param numerals those of the article
     * @param money the sums of the same article, in order
     */
    List<Quantity> annotate(SegmentedArticle article, Numerals numerals, List<Money> money) {
        TreeMap<Integer, Span> sums = new TreeMap<>();
        money.forEach(sum -> sums.put(sum.span().begin(), sum.span()));
        List<Quantity> found = new ArrayList<>();
        Optional<Units.Unit> told = Optional.empty();
        int toldIn = -1;
        for (Sentence sentence : article.sentences()) {
            told = sentence.index() - toldIn > MEMORY ? Optional.empty() : told;
            FigureLexicon lexicon = lexicons.getOrDefault(sentence.language(), fallback);
            for (QuantityDraft draft : new QuantityFinder(lexicon, sentence.tokens())
                    .find(
                            numerals.in(sentence),
                            numeral -> overlaps(sums, span(sentence, numeral.from(), numeral.to())),
                            told)) {
                told = draft.unit.filter(unit -> unit.kind() == Units.Kind.COUNT || unit.kind() == Units.Kind.WORKER);
                toldIn = sentence.index();
                Quantity quantity = quantity(sentence, draft);
                if (!overlaps(sums, quantity.span())) {
                    found.add(quantity);
                }
            }
        }
        return found;
    }

    private static boolean overlaps(NavigableMap<Integer, Span> sums, Span span) {
        Map.Entry<Integer, Span> before = sums.lowerEntry(span.end());
        return before != null && before.getValue().overlaps(span);
    }

    private static Quantity quantity(Sentence sentence, QuantityDraft draft) {
        return new Quantity(
                span(sentence, draft.from, draft.to),
                draft.figure(),
                draft.unit.orElseThrow().name());
    }

    private static Span span(Sentence sentence, int from, int to) {
        return new Span(
                sentence.tokens().get(from).span().begin(),
                sentence.tokens().get(to - 1).span().end());
    }
}

package dev.verbatim.annotate;

import dev.verbatim.annotate.Currencies.Unit;
import dev.verbatim.model.Language;
import dev.verbatim.model.Money;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds sums of money, with hedge, range and currency, also where the sentence leaves the currency out. */
final class MoneyAnnotator {

    private final Map<Language, FigureLexicon> lexicons;
    private final FigureLexicon fallback;

    /** @param lexicons by language; the first also serves for other languages */
    MoneyAnnotator(Map<Language, FigureLexicon> lexicons) {
        this.lexicons = lexicons;
        this.fallback = lexicons.values().iterator().next();
    }

    /** The sums in order; none overlaps another. */
    List<Money> annotate(SegmentedArticle article, Numerals numerals) {
        List<Sentence> sentences = article.sentences();
        List<List<SumDraft>> drafts = new ArrayList<>();
        List<SumFinder> finders = new ArrayList<>();
        for (Sentence sentence : sentences) {
            SumFinder finder = new SumFinder(lexicon(sentence), sentence.tokens());
            finders.add(finder);
            drafts.add(finder.find(numerals.in(sentence)));
        }
        boolean economic = drafts.stream().flatMap(List::stream).anyMatch(SumDraft::isMoney);
        CurrencyContext context = CurrencyContext.of(sentences, this::lexicon);
        List<Money> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            FigureLexicon lexicon = lexicon(sentence);
            new SumEllipsis(lexicon, sentence.tokens(), drafts.get(i), finders.get(i))
                    .resolve(economic, i == 0 ? Optional.empty() : last(drafts.get(i - 1)));
            new SumShaper(lexicon, sentence.tokens())
                    .shape(drafts.get(i))
                    .forEach(draft -> found.add(money(sentence, draft, context)));
        }
        return continued(recalled(found));
    }

    private static Optional<SumDraft> last(List<SumDraft> drafts) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).isMoney()) {
                return Optional.of(drafts.get(i));
            }
        }
        return Optional.empty();
    }

    private FigureLexicon lexicon(Sentence sentence) {
        return lexicons.getOrDefault(sentence.language(), fallback);
    }

    private static Money money(Sentence sentence, SumDraft draft, CurrencyContext context) {
        Optional<Unit> unit = draft.effectiveUnit();
        int begin = sentence.tokens().get(draft.from).span().begin();
        int glued =
                draft.unit.filter(own -> own.to() == draft.to).map(Unit::glued).orElse(0);
        int end = sentence.tokens().get(draft.to - 1).span().end() - glued;
        return new Money(
                new Span(begin, end),
                draft.figure(),
                unit.flatMap(context::code),
                draft.conversion,
                draft.part,
                draft.perYear);
    }

    /** Gives a sum without currency that of the same figure elsewhere in the article: the same sum told again. */
    private static List<Money> recalled(List<Money> found) {
        Map<BigDecimal, Optional<String>> told = new HashMap<>();
        for (Money money : found) {
            if (money.currency().isPresent()) {
                told.merge(
                        money.figure().value(),
                        money.currency(),
                        (one, other) -> one.equals(other) ? one : Optional.empty());
            }
        }
        return found.stream()
                .map(money -> money.currency().isPresent()
                        ? money
                        : with(money, told.getOrDefault(money.figure().value(), Optional.empty())))
                .toList();
    }

    /**
     * Gives a sum that names no currency that of the sum before it, if most sums of the article are in it: in one currency
     * alone, or in two of which one is an aside.
     */
    private static List<Money> continued(List<Money> found) {
        Map<String, Integer> told = new HashMap<>();
        int all = 0;
        for (Money money : found) {
            if (money.currency().isPresent() && !money.conversionOf()) {
                told.merge(money.currency().get(), 1, Integer::sum);
                all++;
            }
        }
        List<Money> continued = new ArrayList<>(found.size());
        Optional<String> before =
                told.size() == 1 ? Optional.of(told.keySet().iterator().next()) : Optional.empty();
        for (Money money : found) {
            if (money.currency().isPresent()) {
                before = money.conversionOf() ? before : money.currency();
                continued.add(money);
            } else if (before.isPresent() && 3 * told.getOrDefault(before.get(), 0) >= 2 * all && all > 0) {
                continued.add(with(money, before));
            } else {
                continued.add(money);
            }
        }
        return continued;
    }

    private static Money with(Money money, Optional<String> currency) {
        return new Money(money.span(), money.figure(), currency, money.conversionOf(), money.partOf(), money.perYear());
    }
}

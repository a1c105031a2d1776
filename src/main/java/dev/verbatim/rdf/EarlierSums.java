package dev.verbatim.rdf;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Money;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sum "soit" converts and "dont" takes a part of: the text says only that it stands before. */
final class EarlierSums {
    private final Map<Money, Money> originals = new HashMap<>();
    private final Map<Money, Money> wholes = new HashMap<>();

    EarlierSums(AnnotatedArticle annotated) {
        SegmentedArticle article = annotated.source();
        List<Money> sums = annotated.money();
        for (int i = 1; i < sums.size(); i++) {
            Money earlier = sums.get(i - 1);
            Money money = sums.get(i);
            Sentence there = article.sentenceAt(earlier.span().begin());
            Sentence here = article.sentenceAt(money.span().begin());
            if (money.conversionOf() && there.index() == here.index()) {
                originals.put(money, originals.getOrDefault(earlier, earlier));
            }
            if (money.partOf() && there.paragraph() == here.paragraph()) {
                whole(earlier).ifPresent(whole -> wholes.put(money, whole));
            }
        }
    }

    /** The sum that "dont" behind {@code earlier} takes from: a part before it was taken from the same. */
    private Optional<Money> whole(Money earlier) {
        Money told = originals.getOrDefault(earlier, earlier);
        return told.partOf() ? Optional.ofNullable(wholes.get(told)) : Optional.of(told);
    }

    /** The sum that {@code money} gives in another currency; of several conversions each has the same one. */
    Optional<Money> converted(Money money) {
        return Optional.ofNullable(originals.get(money));
    }

    /** The sum that {@code money} is a part of. */
    Optional<Money> containing(Money money) {
        return Optional.ofNullable(wholes.get(money));
    }
}

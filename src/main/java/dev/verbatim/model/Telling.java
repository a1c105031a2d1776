package dev.verbatim.model;

import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Statement.Status;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What consolidation needs to know of one investment statement: a few hundred bytes, so that those of a whole corpus fit in
 * memory.
 *
 * @param statement its IRI
 * @param sentences IRIs of the sentences that make it, at least one
 * @param article IRI of its article
 * @param offset where its figure begins in the article, in any unit that orders the figures of the article
 * @param published when the article appeared
 * @param figure the sum
 * @param currency ISO 4217 code
 * @param perYear whether it is a sum for each year
 * @param investors IRIs of those who give
 * @param recipients IRIs of those who get
 * @param countries IRIs of where it is spent
 * @param when the period
 * @param status how far it had come then
 * @param factuality how real the text says it is
 * @param background whether it is told as a recall of something older
 * @param conversionOf IRI of the statement whose sum this one gives in another currency
 * @param partOf IRI of the statement whose sum this one is a part of
 */
public record Telling(
        String statement,
        SortedSet<String> sentences,
        String article,
        int offset,
        Optional<PartialDate> published,
        Figure figure,
        Optional<String> currency,
        boolean perYear,
        SortedSet<String> investors,
        SortedSet<String> recipients,
        SortedSet<String> countries,
        TimeFrame when,
        Status status,
        Factuality factuality,
        boolean background,
        Optional<String> conversionOf,
        Optional<String> partOf) {

    /** By date of publication, the undated last; then by article and place in it. */
    public static final Comparator<Telling> CHRONOLOGICAL = Comparator.comparing(
                    (Telling t) -> t.published().map(PartialDate::firstDay).orElse(LocalDate.MAX))
            .thenComparing(Telling::article)
            .thenComparingInt(Telling::offset)
            .thenComparing(Telling::statement);

    /** @throws IllegalArgumentException without a sentence */
    public Telling {
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("no sentence tells " + statement);
        }
        sentences = Collections.unmodifiableSortedSet(new TreeSet<>(sentences));
        investors = Collections.unmodifiableSortedSet(new TreeSet<>(investors));
        recipients = Collections.unmodifiableSortedSet(new TreeSet<>(recipients));
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }

    /** Whether the text tells it as not so. */
    public boolean isDenial() {
        return factuality == Factuality.NEGATED;
    }
}

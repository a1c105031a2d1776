package dev.verbatim.model;

import java.util.List;

/**
 * A segmented article with all that was recognised in it. Every list is in order of spans.
 *
 * @param source what was annotated
 * @param entities by id
 * @param mentions of the entities; names never overlap each other
 * @param money sums of money
 * @param quantities other counts and measures
 * @param times dates, periods, durations
 * @param verbs verb groups
 * @param quotations words between quotation marks, reproduced posts
 * @param cues words that attribute speech or thought
 * @param offices words that name an office
 */
public record AnnotatedArticle(
        SegmentedArticle source,
        List<Entity> entities,
        List<Mention> mentions,
        List<Money> money,
        List<Quantity> quantities,
        List<TimeExpression> times,
        List<Verb> verbs,
        List<Quotation> quotations,
        List<Cue> cues,
        List<Office> offices) {

    /** Copies the lists. */
    public AnnotatedArticle {
        entities = List.copyOf(entities);
        mentions = List.copyOf(mentions);
        money = List.copyOf(money);
        quantities = List.copyOf(quantities);
        times = List.copyOf(times);
        verbs = List.copyOf(verbs);
        quotations = List.copyOf(quotations);
        cues = List.copyOf(cues);
        offices = List.copyOf(offices);
    }
}

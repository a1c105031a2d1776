package dev.verbatim.serve.pages;

import java.util.List;

/**
 * A part of a thing's page: what one kind of fact says of it.
 *
 * @param id of the part in the page
 * @param heading in the reader's language
 * @param count how many there are, as far as they were counted
 * @param cut whether there are more than are shown
 * @param more where all are; without a link if nowhere
 * @param statements to show
 * @param investments to show
 * @param articles to show
 * @param things to show
 * @param corrections to show
 */
public record Section(
        String id,
        String heading,
        String count,
        boolean cut,
        Ref more,
        List<StatementCard> statements,
        List<InvestmentCard> investments,
        List<ArticleCard> articles,
        List<Ref> things,
        List<CorrectionCard> corrections) {
    /** Copies the lists. */
    public Section {
        statements = List.copyOf(statements);
        investments = List.copyOf(investments);
        articles = List.copyOf(articles);
        things = List.copyOf(things);
        corrections = List.copyOf(corrections);
    }
}

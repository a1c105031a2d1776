package dev.verbatim.serve.pages;

/**
 * One article in a few lines.
 *
 * @param article its headline, with the link to its page
 * @param date of publication, in words
 * @param published the same as the graph has it
 * @param publisher its outlet; empty if unknown
 * @param quote a sentence of it
 * @param more how many more sentences there are like that one
 */
public record ArticleCard(Ref article, String date, String published, String publisher, Quote quote, int more) {}

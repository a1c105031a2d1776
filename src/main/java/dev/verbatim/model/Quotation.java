package dev.verbatim.model;

/**
 * Words between quotation marks, or a reproduced post.
 *
 * @param span from the opening to the closing mark, or the post as a whole
 * @param inner the words alone
 * @param depth 0 for outermost, 1 for a quotation inside one
 * @param speech whether it can be speech: not a single quoted term, title or name
 */
public record Quotation(Span span, Span inner, int depth, boolean speech) {}

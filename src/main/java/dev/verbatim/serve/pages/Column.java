package dev.verbatim.serve.pages;

/**
 * A column of an answer.
 *
 * @param name as the query has it
 * @param label in the reader's language
 * @param numeric whether it holds figures
 * @param sortHref this answer sorted by it, the other way round if it is already
 * @param sorted {@code ascending}, {@code descending} or {@code none}
 */
public record Column(String name, String label, boolean numeric, String sortHref, String sorted) {}

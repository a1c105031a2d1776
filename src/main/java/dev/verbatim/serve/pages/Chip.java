package dev.verbatim.serve.pages;

/**
 * A property of a statement in a word.
 *
 * @param label the word, in the reader's language
 * @param tone how it is shown: a code such as {@code status-announced}
 */
public record Chip(String label, String tone) {}

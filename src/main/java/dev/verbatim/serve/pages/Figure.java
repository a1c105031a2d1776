package dev.verbatim.serve.pages;

/**
 * A figure as people read it.
 *
 * @param text short, with its hedge: {@code about $500bn}; empty if there is none
 * @param full to the last digit, without the hedge
 */
public record Figure(String text, String full) {
    static final Figure NONE = new Figure("", "");
}

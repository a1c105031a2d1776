package dev.verbatim.serve.pages;

/**
 * A picture of an answer.
 *
 * @param caption what it shows
 * @param kind {@code bar}, {@code timeline} or {@code network}
 * @param data what is drawn, as JSON
 */
public record Drawing(String caption, String kind, String data) {}

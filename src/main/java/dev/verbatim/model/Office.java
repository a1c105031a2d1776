package dev.verbatim.model;

/**
 * Words that name an office: "PDG", "vice-président des Affaires mondiales", "ministre de l'Économie".
 *
 * @param span the words of the office, without holder and organization
 * @param title the words as the text has them
 * @param code local name in the scheme of offices: {@code chief-executive}, {@code founder}, {@code minister}, {@code other}
 */
public record Office(Span span, String title, String code) {}

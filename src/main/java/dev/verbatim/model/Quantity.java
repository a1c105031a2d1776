package dev.verbatim.model;

/**
 * A count or measure other than money.
 *
 * @param span the words of the number, hedge and unit
 * @param figure in the unit named
 * @param unit local name in the scheme of units, in English singular: {@code data centre}, {@code MW}, {@code job}
 */
public record Quantity(Span span, Figure figure, String unit) {}

package dev.verbatim.model;

import java.util.Optional;

/**
 * A sum of money in the text.
 *
 * @param span the words of the sum with its hedge and currency
 * @param figure in full units of the currency
 * @param currency ISO 4217 code, if told or inferred from the same sentence
 * @param conversionOf whether the sum is only another currency's reading of the sum before it ("soit 93 millions d'euros")
 * @param partOf whether the sum is introduced as a part of the sum before it ("dont 100 milliards")
 * @param perYear whether it is a sum for each year ("par an")
 */
public record Money(
        Span span, Figure figure, Optional<String> currency, boolean conversionOf, boolean partOf, boolean perYear) {}

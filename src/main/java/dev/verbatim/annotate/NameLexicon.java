package dev.verbatim.annotate;

import dev.verbatim.lexicon.SmallWords;

/**
 * All that finding names in one language looks things up in. Immutable.
 *
 * @param words in and around names
 * @param firstNames of every language
 * @param gazetteer known names
 * @param contracted known names without their article
 * @param countries when a country's name is meant
 * @param shapes how far a name reaches
 * @param companyUse when an everyday word is a company's name
 * @param small words by what they do beside a name
 * @param stages when a seat of power is a mere place
 */
record NameLexicon(
        NameWords words,
        FirstNames firstNames,
        GazetteerMatches gazetteer,
        ContractedTitles contracted,
        CountryNames countries,
        NameShapes shapes,
        CompanyUse companyUse,
        SmallWords small,
        Stages stages) {}

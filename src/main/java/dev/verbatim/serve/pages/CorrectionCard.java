package dev.verbatim.serve.pages;

import java.util.List;

/**
 * A correction.
 *
 * @param id of the card in the page: the fragment of its identifier
 * @param said by whom, when and why
 * @param properties what it changed
 */
public record CorrectionCard(String id, Ref said, List<ThingPage.Property> properties) {
    /** Copies the list. */
    public CorrectionCard {
        properties = List.copyOf(properties);
    }
}

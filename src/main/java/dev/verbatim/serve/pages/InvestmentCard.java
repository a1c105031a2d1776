package dev.verbatim.serve.pages;

import java.util.List;

/**
 * One investment in a few lines.
 *
 * @param figure its sum with its hedge; the name of its kind if it has none
 * @param full the sum to the last digit
 * @param href its page
 * @param chips how far it has come, whether it is denied
 * @param parties who gives, who gets, where
 * @param date when it was first told, in words
 * @param published the same as the graph has it
 * @param tellings how many statements tell it
 * @param quote the sentence that says where it stands now
 */
public record InvestmentCard(
        String figure,
        String full,
        String href,
        List<Chip> chips,
        List<Party> parties,
        String date,
        String published,
        int tellings,
        Quote quote) {
    /** Copies the lists. */
    public InvestmentCard {
        chips = List.copyOf(chips);
        parties = List.copyOf(parties);
    }
}

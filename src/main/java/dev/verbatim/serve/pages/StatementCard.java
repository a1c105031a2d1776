package dev.verbatim.serve.pages;

import java.util.List;

/**
 * One statement, with its sentence.
 *
 * @param id fragment of its IRI, such as {@code claim=120,131}
 * @param kind what sort it is, in one word: that of its fragment, or membership
 * @param kindLabel the same in the reader's language
 * @param title its figure or office; empty if it has none
 * @param full the figure to the last digit
 * @param chips how real, how far, for or against
 * @param parties who plays which part
 * @param quote its sentence
 * @param article where it stands
 * @param date of the article, in words
 * @param published of the article, as the graph has it
 * @param publisher of the article
 * @param confidence 0 to 1, as the graph has it
 * @param rule that read it
 * @param investment that it states; without a link if it states none
 * @param corrections who corrected it, when and why
 * @param href to the words that carry it, in the article
 * @param cite where it is told how to cite it
 */
public record StatementCard(
        String id,
        String kind,
        String kindLabel,
        String title,
        String full,
        List<Chip> chips,
        List<Party> parties,
        Quote quote,
        Ref article,
        String date,
        String published,
        String publisher,
        String confidence,
        Ref rule,
        Ref investment,
        List<Ref> corrections,
        String href,
        String cite) {
    /** Copies the lists. */
    public StatementCard {
        chips = List.copyOf(chips);
        parties = List.copyOf(parties);
        corrections = List.copyOf(corrections);
    }
}

package dev.verbatim.cli;

import java.util.List;
import java.util.Optional;

/**
 * One sentence that stands behind a thing of the graph, with what is known of it.
 *
 * @param sentence the sentence, as its article has it
 * @param begin offset of the sentence in the article, in code points
 * @param end offset behind the sentence, in code points
 * @param wordsBegin offset of the words that carry it, in code points of the article; equal to {@code wordsEnd} if none
 * @param wordsEnd offset behind those words
 * @param title headline of the article
 * @param file source file of the article
 * @param publisher outlet
 * @param published day, month or year of publication
 * @param statement what is stated, in a word or two
 * @param rule the rule that read it
 * @param confidence 0 to 1, as the graph writes it
 * @param factuality asserted, conditional, negated or intended
 * @param name identifier of the statement, as short as commands take it
 * @param corrections who corrected the statement, when and why, a line each
 */
record Telling(
        String sentence,
        int begin,
        int end,
        int wordsBegin,
        int wordsEnd,
        Optional<String> title,
        String file,
        Optional<String> publisher,
        Optional<String> published,
        Optional<String> statement,
        Optional<String> rule,
        Optional<String> confidence,
        Optional<String> factuality,
        Optional<String> name,
        List<String> corrections) {

    /** Copies the list. */
    Telling {
        corrections = List.copyOf(corrections);
    }
}

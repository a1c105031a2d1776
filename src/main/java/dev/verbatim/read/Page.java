package dev.verbatim.read;

import dev.verbatim.model.Metadata;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds before its lines are judged.
 *
 * @param text the article's text
 * @param lines all its lines that are not blank, in order
 * @param metadata what the page's head says
 * @param tabTitle what a browser shows on the page's tab, without the outlet: the title, or the outlet alone
 * @param doubts what could not be made sense of
 */
record Page(String text, List<Line> lines, Metadata metadata, Optional<String> tabTitle, List<String> doubts) {

    Page {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }
}

package dev.verbatim.read;

import dev.verbatim.model.Metadata;
import java.util.List;

/**
 * What a file holds before its lines are judged.
 *
 * @param text the article's text
 * @param lines all its lines that are not blank, in order
 * @param metadata what the page's head says
 * @param doubts what could not be made sense of
 */
record Page(String text, List<Line> lines, Metadata metadata, List<String> doubts) {

    Page {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }
}

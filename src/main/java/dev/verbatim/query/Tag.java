package dev.verbatim.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What a question is about. The first tag of a question is its theme, under which it is listed.
 *
 * @param name as the header of a query file has it
 * @param english its label in English
 * @param french its label in French
 */
public record Tag(String name, String english, String french) {

    /** The label in {@code language}, {@code fr} or {@code en}; in English for any other. */
    public String label(String language) {
        return language.equals("fr") ? french : english;
    }

    /** Those of a table: name, English and French in columns between tabs, in the order of a list of themes. */
    static List<Tag> table(String text) {
        List<Tag> tags = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 3) {
                    throw new QueryException("not a line of three columns: " + line);
                }
                tags.add(new Tag(cells[0], cells[1], cells[2]));
            }
        }
        return List.copyOf(tags);
    }
}

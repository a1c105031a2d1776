package dev.verbatim.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.QueryParserBase;

/** Makes of what a user typed an expression of the text index in which nothing is an operator. */
final class SearchWords {
    /** Words of a search. */
    static final int MOST = 30;

    private static final Pattern PART = Pattern.compile("\"([^\"]*+)\"|([^\\s\"]++)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private SearchWords() {}

    /** Empty if there is no word in it, or more than {@link #MOST}. */
    static Optional<String> expression(String typed) {
        if (typed.strip().split("\\s+", -1).length > MOST) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(typed);
        while (matcher.find()) {
            String words = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (WORD.matcher(words).find()) {
                // Lower case, so that AND, OR and NOT are words like others; the index is lower case anyway.
                String escaped = QueryParserBase.escape(words.strip().toLowerCase(Locale.ROOT));
                parts.add(matcher.group(1) == null ? escaped : '"' + escaped + '"');
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", parts));
    }
}

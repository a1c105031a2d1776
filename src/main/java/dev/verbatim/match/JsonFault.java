package dev.verbatim.match;

import com.google.gson.JsonParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a text that should be JSON, for people who did not choose the parser. */
public final class JsonFault {
    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}) column (\\d{1,9})");

    private JsonFault() {}

    /**
     * What is wrong, and where.
     *
     * @param failure of the parser
     * @return such as {@code is no JSON: line 1, column 2}
     */
    public static String of(JsonParseException failure) {
        String message = String.valueOf(failure.getMessage());
        String what = message.contains("Nesting limit") ? "is nested too deep" : "is no JSON";
        Matcher place = PLACE.matcher(message);
        return place.find() ? what + ": line " + place.group(1) + ", column " + place.group(2) : what;
    }
}

package dev.verbatim.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/** Reads SPARQL 1.1, and says in one line what is wrong with what is none. */
final class SparqlText {
    private static final Pattern TYPOGRAPHY =
            Pattern.compile("[\\u00A0\\u2000-\\u200B\\u2018-\\u201F\\u2028-\\u202F\\u3000\\uFEFF\\u00AB\\u00BB]");

    private SparqlText() {}

    /** @throws QueryException naming {@code file} and the line, if {@code text} is no query */
    static Query parsed(String file, String text) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw new QueryException(file + ": " + typography(e, text).orElseGet(() -> firstLine(e)), e);
        }
    }

    private static String firstLine(QueryParseException e) {
        String message = e.getMessage() == null ? "no SPARQL" : e.getMessage();
        return message.lines().findFirst().orElse("no SPARQL") + "; see https://www.w3.org/TR/sparql11-query/";
    }

    /** Word processors replace spaces and quotation marks by others that look the same. */
    private static Optional<String> typography(QueryParseException e, String text) {
        if (e.getLine() < 1) {
            return Optional.empty();
        }
        return text.lines().skip(e.getLine() - 1L).findFirst().flatMap(line -> {
            Matcher found = TYPOGRAPHY.matcher(line);
            return found.find()
                    ? Optional.of("line " + e.getLine() + ", column " + (found.start() + 1)
                            + ": a typographic character (U+"
                            + Integer.toHexString(0x10000 | line.charAt(found.start()))
                                    .substring(1)
                                    .toUpperCase(Locale.ROOT)
                            + "); write a plain space or quotation mark")
                    : Optional.<String>empty();
        });
    }
}

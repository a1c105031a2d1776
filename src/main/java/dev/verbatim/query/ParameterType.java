package dev.verbatim.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** What values a parameter takes. A value becomes one term of the query, never a piece of its text. */
public enum ParameterType {
    /** An absolute IRI. */
    IRI("an IRI (http, https or urn)") {
        @Override
        Optional<Node> term(String value) {
            try {
                // Not isAbsolute: that is without a fragment, and sentences have one.
                boolean known = SCHEMES.contains(
                        Objects.requireNonNullElse(IRIx.create(value).scheme(), ""));
                return known && IRI_FORM.matcher(value).matches()
                        ? Optional.of(NodeFactory.createURI(value))
                        : Optional.empty();
            } catch (IRIException e) {
                return Optional.empty();
            }
        }
    },
    /** A whole number of at most eighteen digits. */
    INTEGER("a whole number") {
        @Override
        Optional<Node> term(String value) {
            return INTEGER_FORM.matcher(value).matches()
                    ? Optional.of(NodeFactory.createLiteralDT(new BigInteger(value).toString(), XSDDatatype.XSDinteger))
                    : Optional.empty();
        }
    },
    /** A decimal number with a point. */
    NUMBER("a number, with a point before its decimals") {
        @Override
        Optional<Node> term(String value) {
            return NUMBER_FORM.matcher(value).matches()
                    ? Optional.of(
                            NodeFactory.createLiteralDT(new BigDecimal(value).toPlainString(), XSDDatatype.XSDdecimal))
                    : Optional.empty();
        }
    },
    /** A day. */
    DATE("a date (YYYY-MM-DD)") {
        @Override
        Optional<Node> term(String value) {
            try {
                return Optional.of(
                        NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    },
    /** A year. */
    YEAR("a year (YYYY)") {
        @Override
        Optional<Node> term(String value) {
            return YEAR_FORM.matcher(value).matches()
                    ? Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYear))
                    : Optional.empty();
        }
    },
    /** Any text. */
    TEXT("a text of at most " + ParameterType.LONGEST_TEXT + " characters") {
        @Override
        Optional<Node> term(String value) {
            return value.length() <= LONGEST_TEXT
                    ? Optional.of(NodeFactory.createLiteralString(value))
                    : Optional.empty();
        }
    },
    /** Words that must all occur; words in double quotes must follow each other. */
    WORDS("words to search for, at most " + SearchWords.MOST) {
        @Override
        Optional<Node> term(String value) {
            return value.length() <= LONGEST_TEXT
                    ? SearchWords.expression(value).map(NodeFactory::createLiteralString)
                    : Optional.empty();
        }
    };

    /** Characters of a text. */
    public static final int LONGEST_TEXT = 1000;

    private static final Set<String> SCHEMES = Set.of("http", "https", "urn");
    private static final Pattern IRI_FORM = Pattern.compile("[^\\x00-\\x20<>\"{}|^`\\\\]{1,2000}");
    private static final Pattern INTEGER_FORM = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern YEAR_FORM = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER_FORM = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private final String description;

    ParameterType(String description) {
        this.description = description;
    }

    /** What values it takes, in English, with its article. */
    public String description() {
        return description;
    }

    abstract Optional<Node> term(String value);
}

package dev.verbatim.correct;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Something that a statement says and that can be amended.
 *
 * @param property says it
 * @param type what its values are
 * @param scheme list of its codes; null if they are none
 * @param statements kinds of statements that say it
 * @param isNeeded whether such a statement cannot be without
 * @param isOnce whether it has one value at most
 */
public record Field(
        Node property, Type type, @Nullable Codes scheme, Set<String> statements, boolean isNeeded, boolean isOnce) {

    /** What a value is. */
    public enum Type {
        /** An actor, country, place, project or product. */
        ENTITY,
        /** A currency of the vocabulary. */
        CURRENCY,
        /** A concept of a list. */
        CODE,
        /** A number of 0 or more. */
        DECIMAL,
        /** A day, month or year. */
        DATE,
        /** A length of time. */
        DURATION,
        /** True; what is not true is not said. */
        TRUTH,
        /** Words in a language. */
        TEXT
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(\\.\\d{1,10})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern PERIOD = Pattern.compile("P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,5}D)?");

    private static final List<Field> ALL = List.of(
            code(Vb.amountKind, Codes.AMOUNT_KIND, "amount"),
            entity(Vb.attributedTo, false, true, "amount", "investment", "quantity", "role", "member", "claim"),
            truth(Vb.background, "investment"),
            new Field(Vb.currency, Type.CURRENCY, null, Set.of("amount", "investment"), false, true),
            code(Vb.factuality, Codes.FACTUALITY, "amount", "investment", "quantity", "role", "member", "claim"),
            new Field(Vb.highValue, Type.DECIMAL, null, Set.of("amount", "investment", "quantity"), false, true),
            entity(Vb.holder, false, true, "quantity"),
            entity(Vb.inCountry, false, false, "investment"),
            entity(Vb.investor, false, false, "investment"),
            entity(Vb.member, true, true, "member"),
            code(Vb.mode, Codes.MODE, "claim"),
            new Field(Vb.office, Type.TEXT, null, Set.of("role"), true, true),
            code(Vb.officeKind, Codes.OFFICE, "role"),
            entity(Vb.organization, true, true, "role"),
            truth(Vb.perYear, "amount", "investment"),
            entity(Vb.person, true, true, "role"),
            entity(Vb.project, true, true, "member"),
            code(Vb.qualifier, Codes.QUALIFIER, "amount", "investment", "quantity"),
            entity(Vb.recipient, false, false, "investment"),
            code(Vb.source, Codes.SOURCE, "claim"),
            entity(Vb.speaker, false, true, "claim"),
            code(Vb.stance, Codes.STANCE, "claim"),
            code(Vb.status, Codes.STATUS, "investment"),
            code(Vb.unit, Codes.UNIT, "quantity"),
            new Field(Vb.value, Type.DECIMAL, null, Set.of("amount", "investment", "quantity"), true, true),
            entity(Schema.about, false, false, "claim"),
            new Field(Schema.duration, Type.DURATION, null, Set.of("investment", "quantity"), false, true),
            new Field(Schema.endDate, Type.DATE, null, Set.of("investment", "quantity"), false, true),
            new Field(Schema.startDate, Type.DATE, null, Set.of("investment", "quantity"), false, true));

    private static Field code(Node property, Codes scheme, String... statements) {
        return new Field(property, Type.CODE, scheme, Set.of(statements), true, true);
    }

    private static Field entity(Node property, boolean isNeeded, boolean isOnce, String... statements) {
        return new Field(property, Type.ENTITY, null, Set.of(statements), isNeeded, isOnce);
    }

    private static Field truth(Node property, String... statements) {
        return new Field(property, Type.TRUTH, null, Set.of(statements), false, true);
    }

    /** All, by name. */
    public static List<Field> all() {
        return ALL.stream().sorted(Comparator.comparing(Field::name)).toList();
    }

    /** The field that a property says; empty if it is none that can be amended. */
    public static Optional<Field> of(Node property) {
        return ALL.stream().filter(field -> field.property.equals(property)).findFirst();
    }

    /** The field of a name such as {@code investor}. */
    public static Optional<Field> named(String name) {
        return ALL.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Fields of a kind of statement, by name. */
    public static List<Field> of(String statement) {
        return all().stream()
                .filter(field -> field.statements.contains(statement))
                .toList();
    }

    /** The property without its namespace. */
    public String name() {
        return property.getLocalName();
    }

    /** What is wrong with values for a kind of statement, each fault a line; empty if nothing is. */
    List<String> faults(String statement, List<Node> values, Known known, String base) {
        if (!statements.contains(statement)) {
            return List.of("a statement of this kind (" + statement + ") has no " + name() + "; it has "
                    + String.join(", ", of(statement).stream().map(Field::name).toList()));
        }
        List<String> faults = new ArrayList<>();
        if (values.isEmpty() && isNeeded) {
            faults.add("a statement of this kind (" + statement + ") needs its " + name() + "; reject it instead");
        }
        if (values.size() > 1 && isOnce) {
            faults.add(name() + " has one value, not " + values.size());
        }
        values.stream()
                .filter(value -> !isFit(value, known, base))
                .forEach(value -> faults.add(name() + " is " + expected() + ", not " + value));
        return faults;
    }

    private boolean isFit(Node value, Known known, String base) {
        return switch (type) {
            case ENTITY -> Nodes.isEntity(value, base);
            case CURRENCY -> value.isURI() && value.getURI().startsWith(base + "currency/") && known.isNamed(value);
            case CODE -> scheme != null && known.scheme(value).equals(Optional.of(scheme.scheme()));
            case DECIMAL -> isLiteral(value, NUMBER, XSDDatatype.XSDdecimal);
            case DATE ->
                isLiteral(value, DAY, XSDDatatype.XSDdate) && value.getLiteral().isWellFormed()
                        || isLiteral(value, MONTH, XSDDatatype.XSDgYearMonth)
                        || isLiteral(value, YEAR, XSDDatatype.XSDgYear);
            case DURATION -> isLiteral(value, PERIOD, XSDDatatype.XSDduration);
            case TRUTH -> isLiteral(value, Pattern.compile("true"), XSDDatatype.XSDboolean);
            case TEXT ->
                value.isLiteral()
                        && !value.getLiteralLanguage().isEmpty()
                        && !value.getLiteralLexicalForm().isBlank();
        };
    }

    private static boolean isLiteral(Node value, Pattern form, XSDDatatype datatype) {
        return value.isLiteral()
                && datatype.equals(value.getLiteralDatatype())
                && form.matcher(value.getLiteralLexicalForm()).matches();
    }

    /** What a value has to be, in words. */
    public String expected() {
        return switch (type) {
            case ENTITY -> "an identifier of the graph such as actor/openai";
            case CURRENCY -> "a currency such as currency/EUR";
            case CODE ->
                "a code of " + (scheme == null ? "a list" : scheme.scheme().getURI());
            case DECIMAL -> "a decimal number of 0 or more";
            case DATE -> "a date: xsd:date, xsd:gYearMonth or xsd:gYear";
            case DURATION -> "a duration such as \"P4Y\"^^xsd:duration";
            case TRUTH -> "true, or cleared";
            case TEXT -> "a text with its language";
        };
    }
}

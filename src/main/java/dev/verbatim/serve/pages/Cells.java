package dev.verbatim.serve.pages;

import dev.verbatim.query.Rows;
import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Nif;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Makes cells of the terms of an answer. A name stands in the place of the thing it names, a sum takes its currency and its
 * hedge, a sentence its words.
 */
final class Cells {
    /** What the names of columns end with that name the thing of another column. */
    private static final String NAME = "Name";

    private static final String SENTENCE = "sentence";
    private static final int LONGEST_LABEL = 90;

    private final Visit visit;
    private final List<String> columns;
    private final ColumnKinds kinds;

    Cells(Visit visit, List<String> columns, ColumnKinds kinds) {
        this.visit = visit;
        this.columns = columns;
        this.kinds = kinds;
    }

    /** The columns that are shown, in the order of the answer. */
    List<String> shown() {
        boolean hasStatement = columns.contains("statement") || columns.contains("claim");
        return columns.stream()
                .filter(column -> kinds.of(column).kind() != ColumnKinds.Kind.HIDDEN || !isTold(column))
                .filter(column -> !(column.endsWith(NAME) && columns.contains(named(column))))
                .filter(column -> !(column.equals("name") && columns.contains("thing")))
                .filter(column -> !(column.equals(SENTENCE) && columns.contains("text")))
                .filter(column -> !(hasStatement
                        && columns.contains("text")
                        && (column.equals("statement") || column.equals("claim"))))
                .toList();
    }

    /** Whether another column tells what this one holds. */
    private boolean isTold(String column) {
        return switch (column) {
            case "begin", "end" -> columns.contains(SENTENCE);
            case "currency" ->
                columns.stream().anyMatch(other -> kinds.of(other).kind() == ColumnKinds.Kind.MONEY);
            default -> columns.contains("value");
        };
    }

    private static String named(String column) {
        return column.substring(0, column.length() - NAME.length());
    }

    Cell of(Binding row, String column) {
        Node term = row.get(Var.alloc(column));
        ColumnKinds.Entry entry = kinds.of(column);
        if (term == null) {
            String name = text(row, column + NAME);
            return name.isEmpty() ? Cell.EMPTY : Cell.text(name);
        }
        return switch (entry.kind()) {
            case MONEY -> figure(row, column, term);
            case CODE -> code(entry.of(), Facts.lexical(term));
            case COUNTRY -> country(term);
            case DATE -> date(Facts.lexical(term));
            case QUOTE -> quote(row, term);
            default -> plain(row, column, term);
        };
    }

    private Cell figure(Binding row, String column, Node term) {
        Optional<BigDecimal> low = Figures.number(Facts.lexical(term));
        if (low.isEmpty()) {
            return Cell.text(Facts.lexical(term));
        }
        boolean isValue = column.equals("value");
        Optional<BigDecimal> high = isValue ? Figures.number(text(row, "highValue")) : Optional.empty();
        String qualifier = isValue ? text(row, "qualifier") : "";
        Figure figure;
        if (columns.contains("unit")) {
            figure = visit.figures().quantity(low.get(), high, text(row, "unit"), qualifier);
        } else {
            figure = visit.figures().money(low.get(), high, text(row, "currency"), qualifier);
        }
        return new Cell(figure.text(), figure.full(), "", false, "number", "", Facts.lexical(term));
    }

    private Cell code(String list, String notation) {
        String label = Arrays.stream(Codes.values())
                .filter(codes -> codes.scheme().getURI().equals(Codes.NAMESPACE + list))
                .findFirst()
                .map(codes -> visit.names().code(codes, notation))
                .orElse(notation);
        return new Cell(label, "", "", false, "code " + list + "-" + notation, "", label);
    }

    private Cell country(Node term) {
        if (term.isURI()) {
            return Cell.of(visit.ref(term), "text");
        }
        Node country = Facts.iri(visit.address().base() + "country/" + Facts.lexical(term));
        return Facts.lexical(term).matches("[A-Z]{2}") && visit.facts().knows(country)
                ? Cell.of(visit.ref(country), "text")
                : Cell.text(Facts.lexical(term));
    }

    private Cell date(String lexical) {
        return new Cell(visit.figures().date(lexical), "", "", false, "text", "", lexical);
    }

    /** The words of a sentence lead to their place; those of a statement to the very words that carry it. */
    private Cell quote(Binding row, Node term) {
        Node place = Optional.ofNullable(row.get(Var.alloc("statement")))
                .or(() -> Optional.ofNullable(row.get(Var.alloc("claim"))))
                .or(() -> Optional.ofNullable(row.get(Var.alloc(SENTENCE))))
                .orElse(term);
        String words = Quote.shortened(Facts.lexical(term));
        String language = term.isLiteral() ? term.getLiteralLanguage() : "";
        return new Cell(words, "", visit.ref(place, words).href(), false, "quote", language, words);
    }

    private Cell plain(Binding row, String column, Node term) {
        if (term.isURI()) {
            return thing(row, column, term);
        }
        String lexical = Facts.lexical(term);
        Optional<BigDecimal> number = isNumber(term) ? Figures.number(lexical) : Optional.empty();
        return number.map(value -> new Cell(visit.figures().number(value), "", "", false, "number", "", lexical))
                .orElseGet(() -> Cell.text(lexical));
    }

    private Cell thing(Binding row, String column, Node term) {
        if (column.equals(SENTENCE)) {
            Quote quote = Quote.of(visit, term, -1, -1);
            if (!quote.before().isEmpty()) {
                return new Cell(quote.before(), "", quote.href(), false, "quote", quote.language(), quote.before());
            }
        }
        String name = text(row, column + NAME);
        if (name.isEmpty() && column.equals("thing")) {
            name = text(row, "name");
        }
        String label = name.isEmpty() ? label(term) : name;
        return Cell.of(visit.ref(term, label), "text");
    }

    private String label(Node term) {
        String known =
                visit.facts().value(term, Nif.anchorOf).map(Facts::lexical).orElse("");
        String label = known.isEmpty() ? visit.names().of(term) : known;
        boolean isInvestment = visit.facts()
                .value(term, dev.verbatim.vocab.Vb.currentStatement)
                .isPresent();
        String shown = isInvestment ? new Cards(visit).investment(term).figure() : label;
        int length = shown.codePointCount(0, shown.length());
        return length > LONGEST_LABEL
                ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_LABEL)) + "\u2026"
                : shown;
    }

    /** What a column is called in the reader's language; its name in words of its own if nobody gave it another. */
    String label(String column) {
        return visit.texts()
                .find("column." + column)
                .orElseGet(() -> column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    static boolean isNumber(Node term) {
        return term.isLiteral()
                && (XSDDatatype.XSDinteger.getURI().equals(term.getLiteralDatatypeURI())
                        || XSDDatatype.XSDdecimal.getURI().equals(term.getLiteralDatatypeURI())
                        || XSDDatatype.XSDdouble.getURI().equals(term.getLiteralDatatypeURI())
                        || XSDDatatype.XSDnonNegativeInteger.getURI().equals(term.getLiteralDatatypeURI()));
    }

    private static String text(Binding row, String column) {
        Node term = row.get(Var.alloc(column));
        return term == null ? "" : Facts.lexical(term);
    }

    static boolean isNumeric(Rows rows, String column) {
        Var var = Var.alloc(column);
        return rows.rows().stream().map(row -> row.get(var)).anyMatch(term -> term != null && isNumber(term));
    }
}

package dev.verbatim.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.exec.RowSet;

/** Rows as text in columns that fit a width; what does not fit is cut and marked. */
final class TextTable {
    private static final String GAP = "  ";
    private static final String CUT = "\u2026";
    private static final int NARROWEST = 8;

    private final PrefixMap prefixes;
    private final Identifiers identifiers;
    private final int width;

    /**
     * @param prefixes of the question, to shorten IRIs with
     * @param identifiers to shorten other IRIs with
     * @param width characters in a line; 0 for as many as it takes
     */
    TextTable(PrefixMap prefixes, Identifiers identifiers, int width) {
        this.prefixes = prefixes;
        this.identifiers = identifiers;
        this.width = width;
    }

    String of(RowSet rows) {
        List<String> names =
                rows.getResultVars().stream().map(v -> v.getVarName()).toList();
        List<List<String>> cells = new ArrayList<>();
        cells.add(names);
        rows.forEachRemaining(row -> cells.add(
                rows.getResultVars().stream().map(name -> cell(row.get(name))).toList()));
        int[] widths = widths(cells);
        StringBuilder text = new StringBuilder();
        line(text, names, widths);
        line(text, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
        cells.stream().skip(1).forEach(row -> line(text, row, widths));
        int count = cells.size() - 1;
        return text.append(count).append(count == 1 ? " row\n" : " rows\n").toString();
    }

    private int[] widths(List<List<String>> cells) {
        int[] widths = new int[cells.getFirst().size()];
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        // The widest columns give way, never below what can be read.
        int available = width - GAP.length() * (widths.length - 1);
        while (width > 0 && Arrays.stream(widths).sum() > available) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest] = Math.max(
                    NARROWEST,
                    widths[widest] - Math.max(1, (Arrays.stream(widths).sum() - available) / 2));
        }
        return widths;
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            int length = length(cell);
            if (length > widths[i]) {
                cell = cell.substring(0, cell.offsetByCodePoints(0, widths[i] - 1)) + CUT;
                length = widths[i];
            }
            line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - length));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private String iri(Node term) {
        String shown = NodeFmtLib.str(term, prefixes);
        return shown.startsWith("<") ? identifiers.shortened(term.getURI()) : shown;
    }

    /** Numbers without an exponent and without noughts behind the point, however the store computed them. */
    private static String literal(Node term) {
        boolean decimal = term.getLiteralDatatype().equals(XSDDatatype.XSDdecimal);
        if (!decimal || !term.getLiteral().isWellFormed()) {
            return term.getLiteralLexicalForm();
        }
        BigDecimal number = new BigDecimal(term.getLiteralLexicalForm().strip());
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String cell(Node term) {
        if (term == null) {
            return "";
        }
        String shown = term.isLiteral() ? literal(term) : term.isURI() ? iri(term) : NodeFmtLib.str(term, prefixes);
        // Nothing in the graph moves the cursor or turns the line around.
        return shown.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    }
}

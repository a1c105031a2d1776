package dev.verbatim.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** JSON-LD: the prefixes as context, then one object a graph, in it one a subject, with lists of values. */
final class JsonLdSink implements GraphSink {
    private final Writer out;
    private final Map<String, String> prefixes;
    private @Nullable Node graph;
    private @Nullable Node subject;
    private @Nullable Node predicate;

    JsonLdSink(Writer out, Map<String, String> prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    @Override
    public void start() throws IOException {
        out.write("{\"@context\":{");
        String separator = "";
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.write(separator + quoted(prefix.getKey()) + ":" + quoted(prefix.getValue()));
            separator = ",\n";
        }
        out.write("},\n\"@graph\":[");
    }

    @Override
    public void graph(Node name) throws IOException {
        endSubject();
        out.write(graph == null ? "\n" : "]},\n");
        out.write("{\"@id\":" + quoted(name.getURI()) + ",\"@graph\":[");
        graph = name;
    }

    @Override
    public void triple(Triple triple, List<Node> statements) throws IOException {
        if (!triple.getSubject().equals(subject)) {
            boolean isFirst = subject == null;
            endSubject();
            out.write(isFirst ? "\n" : ",\n");
            out.write("{\"@id\":" + quoted(triple.getSubject().getURI()));
            subject = triple.getSubject();
        }
        boolean isType = triple.getPredicate().equals(RDF.type.asNode())
                && triple.getObject().isURI();
        if (!triple.getPredicate().equals(predicate)) {
            endPredicate();
            out.write(",\n "
                    + (isType
                            ? "\"@type\""
                            : quoted(compact(triple.getPredicate().getURI()))) + ":[");
            predicate = triple.getPredicate();
        } else {
            out.write(",");
        }
        out.write(isType ? quoted(compact(triple.getObject().getURI())) : value(triple.getObject()));
    }

    @Override
    public void finish() throws IOException {
        endSubject();
        out.write((graph == null ? "" : "]}") + "\n]}\n");
        out.flush();
    }

    private void endSubject() throws IOException {
        endPredicate();
        if (subject != null) {
            out.write("}");
        }
        subject = null;
    }

    private void endPredicate() throws IOException {
        if (predicate != null) {
            out.write("]");
        }
        predicate = null;
    }

    private String value(Node object) {
        if (object.isURI()) {
            return "{\"@id\":" + quoted(object.getURI()) + "}";
        }
        String value = "{\"@value\":" + quoted(object.getLiteralLexicalForm());
        if (!object.getLiteralLanguage().isEmpty()) {
            return value + ",\"@language\":" + quoted(object.getLiteralLanguage()) + "}";
        }
        return object.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                ? value + "}"
                : value + ",\"@type\":" + quoted(compact(object.getLiteralDatatypeURI())) + "}";
    }

    private String compact(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                String local = iri.substring(prefix.getValue().length());
                if (!local.isEmpty() && local.chars().allMatch(Character::isLetterOrDigit)) {
                    return prefix.getKey() + ":" + local;
                }
            }
        }
        return iri;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x2028 || c == 0x2029) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}

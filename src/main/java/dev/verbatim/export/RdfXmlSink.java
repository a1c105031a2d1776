package dev.verbatim.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** RDF/XML: one element a subject, one in it a triple. */
final class RdfXmlSink implements GraphSink {
    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;
    private final Map<String, String> prefixes;
    private @Nullable Node subject;

    RdfXmlSink(Writer out, Map<String, String> prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    @Override
    public void start() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"" + RDF.uri + "\"");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (!prefix.getKey().equals("rdf")) {
                out.write("\n  xmlns:" + prefix.getKey() + "=\"" + escaped(prefix.getValue()) + "\"");
            }
        }
        out.write(">\n");
    }

    @Override
    public void graph(Node name) {
        throw new IllegalStateException("RDF/XML does not tell graphs: " + name);
    }

    @Override
    public void triple(Triple triple, List<Node> statements) throws IOException {
        if (!triple.getSubject().equals(subject)) {
            endSubject();
            subject = triple.getSubject();
            out.write("<rdf:Description rdf:about=\"" + escaped(subject.getURI()) + "\">\n");
        }
        String predicate = triple.getPredicate().getURI();
        int split = SplitIRI.splitXML(predicate);
        String namespace = predicate.substring(0, split);
        String local = predicate.substring(split);
        if (local.isEmpty()) {
            throw new ExportException("RDF/XML cannot name the property " + predicate + "; take another format");
        }
        String prefix = namespace.equals(RDF.uri) ? "rdf" : prefix(namespace);
        String name = prefix.isEmpty() ? "p:" + local : prefix + ":" + local;
        String declared = prefix.isEmpty() ? " xmlns:p=\"" + escaped(namespace) + "\"" : "";
        out.write("  <" + name + declared + value(triple.getObject(), name) + "\n");
    }

    @Override
    public void finish() throws IOException {
        endSubject();
        out.write("</rdf:RDF>\n");
        out.flush();
    }

    private void endSubject() throws IOException {
        if (subject != null) {
            out.write("</rdf:Description>\n");
        }
    }

    private String prefix(String namespace) {
        return prefixes.entrySet().stream()
                .filter(prefix -> prefix.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String value(Node object, String name) {
        if (object.isURI()) {
            return " rdf:resource=\"" + escaped(object.getURI()) + "\"/>";
        }
        String attribute = "";
        if (!object.getLiteralLanguage().isEmpty()) {
            attribute = " xml:lang=\"" + escaped(object.getLiteralLanguage()) + "\"";
        } else if (!object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            attribute = " rdf:datatype=\"" + escaped(object.getLiteralDatatypeURI()) + "\"";
        }
        return attribute + ">" + escaped(object.getLiteralLexicalForm()) + "</" + name + ">";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.appendCodePoint(isXml(c) ? c : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}

package dev.verbatim.cli;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Owl;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** Terms as a person would write them in Turtle. */
final class TurtleTerms {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final Map<String, String> prefixes = new TreeMap<>(Map.of(
            "owl", Owl.NAMESPACE,
            "rdfs", Rdfs.NAMESPACE,
            "schema", Schema.NAMESPACE,
            "skos", Skos.NAMESPACE,
            "vb", Vb.NAMESPACE,
            "vbc", Codes.NAMESPACE,
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    /** @param base what identifiers of the graph begin with */
    TurtleTerms(String base) {
        for (String folder : new String[] {"actor", "article", "country", "currency", "place", "product", "project"}) {
            prefixes.put(folder, base + folder + "/");
        }
    }

    /** A line that declares each prefix that a text lacks. */
    String declarations(String text, String used) {
        StringBuilder lines = new StringBuilder();
        prefixes.forEach((prefix, namespace) -> {
            String line = "@prefix " + prefix + ": <" + namespace + "> .\n";
            boolean isUsed = Pattern.compile("(?m)(^|[\\s,^])" + prefix + ":")
                    .matcher(used)
                    .find();
            if (isUsed && !text.contains(line)) {
                lines.append(line);
            }
        });
        return lines.toString();
    }

    String of(Node node) {
        if (node.isURI()) {
            for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
                String iri = node.getURI();
                if (iri.startsWith(prefix.getValue())) {
                    String local = iri.substring(prefix.getValue().length());
                    return PLAIN.matcher(local).matches() ? prefix.getKey() + ":" + local : "<" + iri + ">";
                }
            }
            return "<" + node.getURI() + ">";
        }
        if (XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype())
                || XSDDatatype.XSDboolean.equals(node.getLiteralDatatype())) {
            return node.getLiteralLexicalForm();
        }
        return NodeFmtLib.strNT(node)
                .replace("<http://www.w3.org/2001/XMLSchema#", "xsd:")
                .replaceAll("(xsd:\\w+)>$", "$1");
    }
}

package dev.verbatim.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;

/** Words of Turtle: terms with prefixes, and identifiers relative to the base that all of them share. */
final class Turtle {
    private static final Pattern PLAIN =
            Pattern.compile("[a-z]+/[A-Za-z0-9%_-][A-Za-z0-9%_.~-]*(#[A-Za-z0-9%_.~=,;-]+)?");

    private final BufferedWriter out;
    private final String base;
    private final Map<String, String> prefixes;
    private final NodeFormatterTTL formatter;

    /** @param base what identifiers begin with; empty to write all of them whole */
    Turtle(OutputStream out, String base, Map<String, String> prefixes) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.base = base;
        this.prefixes = prefixes;
        PrefixMap known = PrefixMapFactory.create();
        prefixes.forEach(known::add);
        formatter = new NodeFormatterTTL(null, known);
    }

    /** Base and prefixes, and a line that tells readers that they need to know RDF 1.2. */
    void head(boolean isAnnotated) throws IOException {
        if (isAnnotated) {
            out.write("VERSION \"1.2\"\n");
        }
        if (!base.isEmpty()) {
            out.write("@base <" + base + "> .\n");
        }
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
        out.write("\n");
    }

    void write(String text) throws IOException {
        out.write(text);
    }

    void flush() throws IOException {
        out.flush();
    }

    String property(Node property) {
        return property.equals(RDF.type.asNode()) ? "a" : term(property);
    }

    String term(Node node) {
        if (node.isURI() && !base.isEmpty() && node.getURI().startsWith(base)) {
            String rest = node.getURI().substring(base.length());
            // Nothing that a reader would resolve to something else.
            if (PLAIN.matcher(rest).matches()) {
                return "<" + rest + ">";
            }
        }
        IndentedLineBuffer buffer = new IndentedLineBuffer();
        formatter.format(buffer, node);
        return buffer.asString();
    }
}

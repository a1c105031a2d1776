package dev.verbatim.query;

import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** Identifiers as people type them: what all of a store begin with may be left out. */
public final class Identifiers {
    private static final String ARTICLES = "article/";
    private static final Map<String, String> PREFIXES =
            Map.of("vb", Vb.NAMESPACE, "schema", Schema.NAMESPACE, "nif", Nif.NAMESPACE);

    private final DatasetGraph dataset;

    /** @param dataset whose identifiers they are */
    public Identifiers(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The whole of {@code actor/openai}, {@code country:FR}, {@code vb:Claim}; a whole one as it is. */
    public String whole(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return base() + name;
        }
        String prefix = name.substring(0, colon);
        String rest = name.substring(colon + 1);
        if (rest.startsWith("//") || prefix.equals("urn")) {
            return name;
        }
        return PREFIXES.containsKey(prefix) ? PREFIXES.get(prefix) + rest : base() + prefix + "/" + rest;
    }

    /** What was given to {@code question}, identifiers made whole; names that it does not have are left as they are. */
    public Map<String, String> whole(CannedQuery question, Map<String, String> arguments) {
        Map<String, String> whole = new LinkedHashMap<>(arguments);
        question.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.IRI)
                .forEach(parameter -> whole.computeIfPresent(
                        parameter.name(), (name, value) -> value.isEmpty() ? value : whole(value)));
        return whole;
    }

    /** What stands before the article of any article; nothing in a store without articles. */
    private String base() {
        return Txn.calculateRead(
                dataset,
                () -> dataset.stream(Node.ANY, Node.ANY, Rdf.type, Schema.NewsArticle)
                        .map(quad -> quad.getSubject().getURI())
                        .map(article -> article.substring(0, article.lastIndexOf(ARTICLES)))
                        .findFirst()
                        .orElse(""));
    }
}

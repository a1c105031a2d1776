package dev.verbatim.query;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Dqv;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/** Identifiers as people type them: what all of a store begin with may be left out. */
public final class Identifiers {
    private static final String ARTICLES = "article/";
    private static final Map<String, String> PREFIXES =
            Map.of("vb", Vb.NAMESPACE, "schema", Schema.NAMESPACE, "nif", Nif.NAMESPACE);

    /** Namespaces that tables show by their prefixes; none begins another. */
    private static final Map<String, String> SHOWN = new TreeMap<>(Map.of(
            "dqv", Dqv.NAMESPACE,
            "nif", Nif.NAMESPACE,
            "prov", Prov.NAMESPACE,
            "rdf", Rdf.NAMESPACE,
            "rdfs", Rdfs.NAMESPACE,
            "schema", Schema.NAMESPACE,
            "skos", Skos.NAMESPACE,
            "vb", Vb.NAMESPACE,
            "vbc", Codes.NAMESPACE,
            "xsd", XSD.NS));

    private final DatasetGraph dataset;
    private @Nullable String base;

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

    /**
     * The shortest name of an IRI that {@link #whole(String)} or a reader of Turtle understands: without what all identifiers of
     * the store begin with, else with a prefix; the whole of it where neither fits.
     */
    public String shortened(String iri) {
        String base = base();
        if (!base.isEmpty() && iri.startsWith(base) && iri.length() > base.length()) {
            return iri.substring(base.length());
        }
        return SHOWN.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
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
        if (base == null) {
            base = Txn.calculateRead(dataset, this::readBase);
        }
        return base;
    }

    private String readBase() {
        return dataset.stream(Node.ANY, Node.ANY, Rdf.type, Schema.NewsArticle)
                .map(quad -> quad.getSubject().getURI())
                .map(article -> article.substring(0, article.lastIndexOf(ARTICLES)))
                .findFirst()
                .orElse("");
    }
}

package dev.verbatim.serve;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.QueryCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The questions as examples that editors and assistants look for: each a {@code sh:SPARQLExecutable} that can be run as it
 * stands, in a graph of a well-known name beside the endpoint.
 */
final class SparqlExamples {
    /** What follows the address of the endpoint in the name of the graph. */
    static final String PATH = "/.well-known/sparql-examples";

    /** Namespace of the vocabulary in which they are told. */
    static final String SHACL = "http://www.w3.org/ns/shacl#";

    private static final String SCHEMA = "https://schema.org/";
    private static final String FEDERATES = "https://purl.expasy.org/sparql-examples/ontology#federatesWith";
    private static final Pattern SERVICE = Pattern.compile("(?i)\\bSERVICE\\s+(?:SILENT\\s+)?<([^>]+)>");

    private final Supplier<QueryCatalog> catalogs;

    SparqlExamples(Supplier<QueryCatalog> catalogs) {
        this.catalogs = catalogs;
    }

    /** Name of the graph of an endpoint. */
    static String name(String endpoint) {
        return endpoint + PATH;
    }

    /** Whether a query may ask for examples: it names their vocabulary or their graph. */
    static boolean mayBeAskedBy(String query) {
        return query.contains(SHACL) || query.contains(PATH);
    }

    /** What decides on the examples, besides the endpoint. */
    String texts() {
        return catalogs.get().questions().stream().map(CannedQuery::text).collect(Collectors.joining("\n"));
    }

    Graph of(String endpoint) {
        QueryCatalog catalog = catalogs.get();
        Map<String, String> prefixes = new TreeMap<>();
        catalog.questions()
                .forEach(question ->
                        prefixes.putAll(question.query().getPrefixMapping().getNsPrefixMap()));
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping()
                .setNsPrefix("sh", SHACL)
                .setNsPrefix("schema", SCHEMA)
                .setNsPrefix("rdfs", RDFS.uri)
                .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        Node declarations = NodeFactory.createURI(name(endpoint) + "/prefixes");
        graph.add(declarations, RDF.type.asNode(), OWL.Ontology.asNode());
        prefixes.forEach((prefix, namespace) -> {
            Node declaration = NodeFactory.createURI(declarations.getURI() + "/" + prefix);
            graph.add(declarations, shacl("declare"), declaration);
            graph.add(declaration, shacl("prefix"), NodeFactory.createLiteralString(prefix));
            graph.add(declaration, shacl("namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
        catalog.questions().forEach(question -> add(graph, catalog, question, endpoint, declarations));
        return graph;
    }

    private static void add(
            Graph graph, QueryCatalog catalog, CannedQuery question, String endpoint, Node declarations) {
        Node example = NodeFactory.createURI(name(endpoint) + "/" + question.name());
        String text = question.sparql(Map.of());
        graph.add(example, RDF.type.asNode(), shacl("SPARQLExecutable"));
        graph.add(example, RDF.type.asNode(), shacl("SPARQL" + kind(question.query()) + "Executable"));
        graph.add(example, shacl("prefixes"), declarations);
        for (String language : List.of("en", "fr")) {
            String title = question.title(language);
            String comment =
                    question.description(language).isEmpty() ? title : title + ". " + question.description(language);
            graph.add(example, RDFS.label.asNode(), NodeFactory.createLiteralLang(title, language));
            graph.add(example, RDFS.comment.asNode(), NodeFactory.createLiteralLang(comment, language));
            for (String tag : question.tags()) {
                graph.add(
                        example,
                        schema("keywords"),
                        NodeFactory.createLiteralLang(catalog.label(tag, language), language));
            }
        }
        graph.add(
                example, shacl(kind(question.query()).toLowerCase(Locale.ROOT)), NodeFactory.createLiteralString(text));
        graph.add(example, schema("target"), NodeFactory.createURI(endpoint));
        Matcher service = SERVICE.matcher(text);
        while (service.find()) {
            graph.add(example, NodeFactory.createURI(FEDERATES), NodeFactory.createURI(service.group(1)));
        }
    }

    private static String kind(Query query) {
        if (query.isAskType()) {
            return "Ask";
        }
        if (query.isConstructType()) {
            return "Construct";
        }
        return query.isDescribeType() ? "Describe" : "Select";
    }

    private static Node shacl(String name) {
        return NodeFactory.createURI(SHACL + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }
}

package dev.verbatim.cli;

import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** What the vocabularies say of the entries that articles are linked to. */
final class Vocabularies {
    private static final List<String> FILES =
            List.of("/ontology/actors.ttl", "/ontology/countries.ttl", "/ontology/projects.ttl");
    private static final String IDENTIFIERS = "https://w3id.org/verbatim/id/";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final Graph graph = GraphFactory.createDefaultGraph();

    private Vocabularies() {}

    /** Those that come with the program. */
    static Vocabularies bundled() throws IOException {
        Vocabularies vocabularies = new Vocabularies();
        for (String file : FILES) {
            try (InputStream in = Vocabularies.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw CommandException.failed("the program comes without " + file + "; build it anew");
                }
                RDFParser.source(in).lang(Lang.TURTLE).parse(vocabularies.graph);
            }
        }
        return vocabularies;
    }

    /** Labels and codes of an entry, sorted; none if there is no such entry. */
    List<String> labels(String key) {
        TreeSet<String> labels = new TreeSet<>();
        for (Node property : List.of(Rdfs.label, Skos.altLabel, Vb.isoAlpha2)) {
            objects(key, property)
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm)
                    .forEach(labels::add);
        }
        return List.copyOf(labels);
    }

    /** The Wikidata id of an entry, such as {@code Q42}. */
    Optional<String> wikidata(String key) {
        return objects(key, Skos.exactMatch)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(WIKIDATA))
                .map(iri -> iri.substring(WIKIDATA.length()))
                .sorted()
                .findFirst();
    }

    private Stream<Node> objects(String key, Node property) {
        return graph.stream(NodeFactory.createURI(IDENTIFIERS + key), property, Node.ANY)
                .map(triple -> triple.getObject());
    }
}

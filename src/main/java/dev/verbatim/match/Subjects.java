package dev.verbatim.match;

import dev.verbatim.model.EntityKind;
import dev.verbatim.vocab.Owl;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The entities of a graph, with all that helps to find them elsewhere. Reads inside a transaction of the caller, one entity
 * at a time; of all of them only the identifiers are held. Links that a program found count for nothing here, so that what
 * is found does not depend on what was found before.
 */
public final class Subjects {
    private static final int SENTENCES_READ = 200;
    private static final int NEIGHBOURS = 20;
    private static final int NAMES = 24;
    private static final int SHORTEST_NEIGHBOUR = 4;

    /** What the names of graphs hold that a program filled with links. */
    private static final String FOUND_LINKS = "/graph/links-";

    /** What an entity is, by its class; the first that fits. */
    private static final Map<Node, EntityKind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Schema.Person, EntityKind.PERSON);
        KINDS.put(Schema.GovernmentOrganization, EntityKind.GOVERNMENT);
        KINDS.put(Schema.Organization, EntityKind.ORGANIZATION);
        KINDS.put(Schema.Project, EntityKind.PROJECT);
        KINDS.put(Schema.Country, EntityKind.COUNTRY);
        KINDS.put(Schema.Place, EntityKind.PLACE);
        KINDS.put(Schema.Product, EntityKind.PRODUCT);
    }

    private final DatasetGraph dataset;
    private final Countries countries;

    /** @param dataset graphs of articles and vocabularies, inside a transaction */
    public Subjects(DatasetGraph dataset) {
        this.dataset = dataset;
        this.countries = Countries.of(dataset);
    }

    /** Identifiers of the entities of these kinds that some sentence mentions, sorted. */
    public List<String> mentioned(Set<EntityKind> kinds) {
        Set<Node> found = new TreeSet<>(Comparator.comparing(Node::getURI));
        for (Iterator<Quad> all = dataset.find(Node.ANY, Node.ANY, Schema.mentions, Node.ANY); all.hasNext(); ) {
            found.add(all.next().getObject());
        }
        return found.stream()
                .filter(node -> kind(node).map(kinds::contains).orElse(false))
                .map(Node::getURI)
                .toList();
    }

    /** Identifiers of everything that has a kind, mentioned or not, sorted. */
    public List<String> all() {
        Set<String> found = new TreeSet<>();
        for (Node type : KINDS.keySet()) {
            dataset.find(Quad.unionGraph, Node.ANY, Rdf.type, type)
                    .forEachRemaining(quad -> found.add(quad.getSubject().getURI()));
        }
        return List.copyOf(found);
    }

    /** An entity with its names, its countries and what stands beside it; empty if it has no name or kind. */
    public Optional<Subject> get(String iri) {
        return entry(iri).map(this::withNeighbours);
    }

    private Subject withNeighbours(Entry entry) {
        Node node = NodeFactory.createURI(entry.iri());
        Set<String> neighbours = new TreeSet<>();
        Set<String> neighbourNames = new TreeSet<>();
        for (Node neighbour : beside(node)) {
            identifiers(neighbour).forEach(neighbours::add);
            texts(neighbour, Rdfs.label).stream()
                    .map(name -> String.join(" ", Words.of(name)))
                    .filter(name -> name.length() >= SHORTEST_NEIGHBOUR)
                    .forEach(neighbourNames::add);
        }
        return new Subject(
                entry.iri(),
                entry.kinds().iterator().next(),
                entry.names(),
                entry.aliases(),
                entry.countries(),
                entry.same(),
                rejected(node),
                neighbours,
                neighbourNames);
    }

    /** An entity as something that may be looked for; empty if it has no name or kind. */
    public Optional<Entry> entry(String iri) {
        Node node = NodeFactory.createURI(iri);
        Optional<EntityKind> kind = kind(node);
        List<String> names = texts(node, Rdfs.label);
        List<String> aliases = texts(node, Skos.altLabel);
        if (kind.isEmpty() || names.isEmpty() && aliases.isEmpty()) {
            return Optional.empty();
        }
        Set<String> of = new TreeSet<>();
        objects(node, Vb.country).forEach(country -> of.addAll(countries.names(country.getURI())));
        return Optional.of(new Entry(
                iri,
                names.isEmpty() ? aliases.subList(0, 1) : names,
                aliases,
                Set.of(kind.get()),
                of,
                Set.of(),
                Set.copyOf(identifiers(node).toList()),
                Optional.empty(),
                true));
    }

    private Optional<EntityKind> kind(Node node) {
        Set<Node> types = new HashSet<>();
        objects(node, Rdf.type).forEach(types::add);
        return KINDS.entrySet().stream()
                .filter(kind -> types.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Stream<String> identifiers(Node node) {
        return Stream.of(Skos.exactMatch, Owl.sameAs)
                .flatMap(property -> Iter.toList(dataset.find(Node.ANY, node, property, Node.ANY)).stream())
                .filter(quad ->
                        quad.getObject().isURI() && !quad.getGraph().getURI().contains(FOUND_LINKS))
                .map(quad -> quad.getObject().getURI())
                .distinct()
                .sorted();
    }

    /** What corrections say it is not. */
    private Set<String> rejected(Node node) {
        Set<String> rejected = new TreeSet<>();
        dataset.find(Quad.unionGraph, Node.ANY, Vb.corrects, node)
                .forEachRemaining(quad -> objects(quad.getSubject(), Vb.wrongLink)
                        .filter(Node::isURI)
                        .forEach(wrong -> rejected.add(wrong.getURI())));
        return rejected;
    }

    private List<String> texts(Node node, Node property) {
        return objects(node, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .sorted()
                .limit(NAMES)
                .toList();
    }

    private Stream<Node> objects(Node node, Node property) {
        List<Node> objects = new ArrayList<>();
        dataset.find(Quad.unionGraph, node, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects.stream();
    }

    /** What the same sentences mention, the most often mentioned first. */
    private List<Node> beside(Node node) {
        Map<String, Integer> counts = new TreeMap<>();
        List<Node> sentences = Iter.toList(Iter.map(
                Iter.limit(dataset.find(Quad.unionGraph, Node.ANY, Schema.mentions, node), SENTENCES_READ),
                Quad::getSubject));
        for (Node sentence : sentences) {
            objects(sentence, Schema.mentions)
                    .filter(other -> !other.equals(node))
                    .forEach(other -> counts.merge(other.getURI(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NEIGHBOURS)
                .map(entry -> NodeFactory.createURI(entry.getKey()))
                .toList();
    }
}

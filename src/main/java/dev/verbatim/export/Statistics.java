package dev.verbatim.export;

import dev.verbatim.vocab.DataSets;
import dev.verbatim.vocab.Owl;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** Counts what a graph holds while its triples pass, sorted by subject: nothing grows but with the number of terms. */
final class Statistics implements GraphSink {
    private static final Set<Node> LINKS = Set.of(Owl.sameAs, Skos.exactMatch, Skos.closeMatch);

    /** Of a subject with more triples, the first are looked at for what its class has. */
    private static final int MOST_OF_A_SUBJECT = 100_000;

    private final SortedLines objects;
    private final Map<String, Count> classes = new TreeMap<>();
    private final Map<String, Count> properties = new TreeMap<>();
    private final Map<Link, Long> links =
            new TreeMap<>(Comparator.comparing(Link::target).thenComparing(Link::property));
    private final TreeSet<String> dates = new TreeSet<>();
    private final List<Triple> subject = new ArrayList<>();
    private long triples;
    private long subjects;
    private long distinctObjects;

    /** @param objects sorts what is an object of something */
    Statistics(SortedLines objects) {
        this.objects = objects;
    }

    /** How often something occurs; of a class, also the properties of its members. */
    static final class Count {
        private final Map<String, Long> properties = new TreeMap<>();
        private long triples;
        private long subjects;

        /** Of a class the number of its members, of a property that of its triples. */
        long triples() {
            return triples;
        }

        long subjects() {
            return subjects;
        }

        Map<String, Long> properties() {
            return properties;
        }
    }

    /**
     * Links of one kind to one data set.
     *
     * @param target the data set
     * @param property that links
     */
    record Link(String target, String property) {}

    @Override
    public void start() {}

    @Override
    public void graph(Node name) {}

    @Override
    public void triple(Triple triple, List<Node> statements) throws IOException {
        if (!subject.isEmpty() && !subject.getFirst().getSubject().equals(triple.getSubject())) {
            endSubject();
        }
        if (subject.size() < MOST_OF_A_SUBJECT) {
            subject.add(triple);
        }
        triples++;
        properties.computeIfAbsent(triple.getPredicate().getURI(), unused -> new Count()).triples++;
        Node object = triple.getObject();
        objects.add(NodeFmtLib.strNT(object).getBytes(StandardCharsets.UTF_8));
        if (LINKS.contains(triple.getPredicate()) && object.isURI()) {
            links.merge(
                    new Link(DataSets.of(object.getURI()), triple.getPredicate().getURI()), 1L, Long::sum);
        }
        if (triple.getPredicate().equals(Schema.datePublished)) {
            dates.add(object.getLiteralLexicalForm());
            while (dates.size() > 2) {
                dates.remove(dates.higher(dates.first()));
            }
        }
    }

    private void endSubject() {
        subjects++;
        Set<String> types = new TreeSet<>();
        Map<String, Long> used = new TreeMap<>();
        for (Triple triple : subject) {
            used.merge(triple.getPredicate().getURI(), 1L, Long::sum);
            if (triple.getPredicate().equals(Rdf.type) && triple.getObject().isURI()) {
                types.add(triple.getObject().getURI());
            }
        }
        used.keySet().forEach(property -> properties.computeIfAbsent(property, unused -> new Count()).subjects++);
        for (String type : types) {
            Count count = classes.computeIfAbsent(type, unused -> new Count());
            count.triples++;
            used.forEach((property, times) -> count.properties.merge(property, times, Long::sum));
        }
        subject.clear();
    }

    @Override
    public void finish() throws IOException {
        if (!subject.isEmpty()) {
            endSubject();
        }
        objects.giveTo(line -> distinctObjects++);
    }

    long triples() {
        return triples;
    }

    long subjects() {
        return subjects;
    }

    long objects() {
        return distinctObjects;
    }

    Map<String, Count> classes() {
        return classes;
    }

    Map<String, Count> properties() {
        return properties;
    }

    Map<Link, Long> links() {
        return links;
    }

    /** First and last date of publication; empty if there is none. */
    List<String> dates() {
        return dates.isEmpty() ? List.of() : List.of(dates.first(), dates.last());
    }
}

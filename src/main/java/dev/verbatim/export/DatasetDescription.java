package dev.verbatim.export;

import dev.verbatim.store.Manifest;
import dev.verbatim.store.Profile;
import dev.verbatim.vocab.Spdx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** What a graph holds and which dumps there are of it, in VoID and DCAT 3. */
final class DatasetDescription {
    private static final String TEMPLATE = "/export/dataset.ttl";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final String base;
    private final Node dataset;

    /** @param base where the dumps stand, ending with a slash */
    DatasetDescription(String base) {
        this.base = base;
        dataset = iri("#dataset");
        try (InputStream template = DatasetDescription.class.getResourceAsStream(TEMPLATE)) {
            RDFParser.source(template).lang(Lang.TURTLE).base(base).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(TEMPLATE, e);
        }
    }

    Graph of(
            Manifest manifest,
            Instant published,
            Profile profile,
            String identifiers,
            Statistics statistics,
            List<DumpFile> files) {
        add(dataset, DCAT.NS + "version", text(manifest.version().orElse(manifest.generation())));
        add(dataset, DCTerms.identifier, text(manifest.generation() + " " + profile.label()));
        add(
                dataset,
                DCTerms.issued,
                typed(published.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime));
        if (!identifiers.isEmpty()) {
            add(dataset, VOID.uriSpace, text(identifiers));
        }
        add(dataset, VOID.documents, count(manifest.articles()));
        figures(statistics);
        files.forEach(this::file);
        return graph;
    }

    private void figures(Statistics statistics) {
        add(dataset, VOID.triples, count(statistics.triples()));
        add(dataset, VOID.distinctSubjects, count(statistics.subjects()));
        add(dataset, VOID.distinctObjects, count(statistics.objects()));
        add(dataset, VOID.classes, count(statistics.classes().size()));
        add(dataset, VOID.properties, count(statistics.properties().size()));
        if (!statistics.dates().isEmpty()) {
            add(dataset, DCTerms.modified, date(statistics.dates().getLast()));
            Node period = iri("#period");
            add(dataset, DCTerms.temporal, period);
            add(period, RDF.type, DCTerms.PeriodOfTime.asNode());
            add(period, DCAT.startDate, date(statistics.dates().getFirst()));
            add(period, DCAT.endDate, date(statistics.dates().getLast()));
        }
        int number = 0;
        for (Map.Entry<String, Statistics.Count> entry : statistics.classes().entrySet()) {
            Node partition = iri("#class-" + ++number);
            add(dataset, VOID.classPartition, partition);
            add(partition, VOID._class, NodeFactory.createURI(entry.getKey()));
            add(partition, VOID.entities, count(entry.getValue().triples()));
            properties(
                    partition,
                    "#class-" + number + "-property-",
                    entry.getValue().properties());
        }
        number = 0;
        for (Map.Entry<String, Statistics.Count> entry : statistics.properties().entrySet()) {
            Node partition = iri("#property-" + ++number);
            add(dataset, VOID.propertyPartition, partition);
            add(partition, VOID.property, NodeFactory.createURI(entry.getKey()));
            add(partition, VOID.triples, count(entry.getValue().triples()));
            add(partition, VOID.distinctSubjects, count(entry.getValue().subjects()));
        }
        number = 0;
        for (Map.Entry<Statistics.Link, Long> entry : statistics.links().entrySet()) {
            link(iri("#linkset-" + ++number), entry.getKey(), entry.getValue());
        }
    }

    private void properties(Node whole, String name, Map<String, Long> counts) {
        int number = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            Node partition = iri(name + ++number);
            add(whole, VOID.propertyPartition, partition);
            add(partition, VOID.property, NodeFactory.createURI(entry.getKey()));
            add(partition, VOID.triples, count(entry.getValue()));
        }
    }

    private void link(Node linkset, Statistics.Link link, long triples) {
        Node target = NodeFactory.createURI(link.target());
        add(dataset, VOID.subset, linkset);
        add(linkset, RDF.type, VOID.Linkset.asNode());
        add(linkset, VOID.subjectsTarget, dataset);
        add(linkset, VOID.objectsTarget, target);
        add(linkset, VOID.linkPredicate, NodeFactory.createURI(link.property()));
        add(linkset, VOID.triples, count(triples));
        add(target, RDF.type, VOID.Dataset.asNode());
    }

    private void file(DumpFile file) {
        Node packed = distribution(file.name(), file, file.packedBytes(), file.packedSha256());
        add(packed, DCAT.compressFormat, NodeFactory.createURI(MEDIA_TYPES + "application/gzip"));
        distribution(file.plainName(), file, file.bytes(), file.sha256());
    }

    private Node distribution(String name, DumpFile file, long bytes, String sha256) {
        Node distribution = iri("#" + name);
        Node checksum = iri("#sha256-" + name);
        Node address = iri(name);
        add(dataset, DCAT.distribution, distribution);
        add(dataset, VOID.dataDump, address);
        add(distribution, RDF.type, DCAT.Distribution.asNode());
        add(distribution, DCTerms.title, text(file.format().title()));
        add(distribution, DCAT.downloadURL, address);
        add(distribution, DCAT.accessURL, iri(""));
        add(
                distribution,
                DCAT.mediaType,
                NodeFactory.createURI(MEDIA_TYPES + file.format().mediaType()));
        add(distribution, DCAT.byteSize, count(bytes));
        add(distribution, DCTerms.license, licence());
        if (file.format().isAnnotated()) {
            add(distribution, DCTerms.conformsTo, NodeFactory.createURI("https://www.w3.org/TR/rdf12-concepts/"));
        } else if (file.format() == ExportFormat.NANOPUB) {
            add(
                    distribution,
                    DCTerms.conformsTo,
                    NodeFactory.createURI("https://nanopub.net/guidelines/working_draft/"));
        } else {
            add(distribution, DCTerms.conformsTo, NodeFactory.createURI("http://www.w3.org/TR/rdf11-concepts/"));
        }
        formatName(file.format())
                .forEach(format -> add(dataset, VOID.feature, NodeFactory.createURI(FORMATS + format)));
        add(distribution, Spdx.checksum, checksum);
        add(checksum, RDF.type, Spdx.Checksum);
        add(checksum, Spdx.algorithm, Spdx.checksumAlgorithm_sha256);
        add(checksum, Spdx.checksumValue, typed(sha256, XSDDatatype.XSDhexBinary));
        return distribution;
    }

    private static List<String> formatName(ExportFormat format) {
        return switch (format) {
            case TTL -> List.of("Turtle");
            case NT -> List.of("N-Triples");
            case NQ -> List.of("N-Quads");
            case TRIG -> List.of("TriG");
            case JSONLD -> List.of("JSON-LD");
            case RDFXML -> List.of("RDF_XML");
            default -> List.of();
        };
    }

    private Node licence() {
        return graph.find(dataset, DCTerms.license.asNode(), Node.ANY).next().getObject();
    }

    private Node iri(String relative) {
        return NodeFactory.createURI(base + relative);
    }

    private void add(Node subject, Property property, Node value) {
        graph.add(subject, property.asNode(), value);
    }

    private void add(Node subject, Node property, Node value) {
        graph.add(subject, property, value);
    }

    private void add(Node subject, String property, Node value) {
        graph.add(subject, NodeFactory.createURI(property), value);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node typed(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    private static Node date(String date) {
        return typed(
                date,
                date.length() == 4
                        ? XSDDatatype.XSDgYear
                        : date.length() == 7 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate);
    }

    private static Node count(long number) {
        return typed(Long.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }
}

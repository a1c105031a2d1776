package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Spdx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;

/** What can be taken away: the dumps, as their description tells them. */
public final class DumpsPage {
    static final String PATH = "dumps/";

    /** The addresses of the description are relative to the page. */
    private static final String HERE = "https://dumps.invalid/";

    private static final String GZIP = ".gz";
    private static final double KILO = 1_000;
    private static final double MEGA = 1_000_000;

    private final Visit visit;
    private final Graph description;

    private DumpsPage(Visit visit, Graph description) {
        this.visit = visit;
        this.description = description;
    }

    static Page of(Visit visit, Optional<DumpShelf> shelf) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<Graph> description;
        try {
            description = shelf.isEmpty() ? Optional.empty() : shelf.get().description(visit.lease(), HERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        values.put("ready", description.isPresent());
        values.put("state", shelf.isEmpty() ? "dumps.none" : "dumps.wait");
        values.put("profile", shelf.map(dumps -> dumps.profile().label()).orElse(""));
        description.ifPresent(graph -> new DumpsPage(visit, graph).fill(values));
        return Page.of("dumps", visit.texts().of("dumps.title"), values);
    }

    private void fill(Map<String, Object> values) {
        Node dataset = NodeFactory.createURI(HERE + "#dataset");
        values.put(
                "figures",
                List.of(
                        visit.texts().of("dumps.figure.triples", number(dataset, VOID.triples)),
                        visit.texts().of("dumps.figure.subjects", number(dataset, VOID.distinctSubjects)),
                        visit.texts().of("dumps.figure.classes", number(dataset, VOID.classes)),
                        visit.texts().of("dumps.figure.properties", number(dataset, VOID.properties)),
                        visit.texts().of("dumps.figure.documents", number(dataset, VOID.documents))));
        List<Dump> files = new ArrayList<>();
        for (Node distribution : objects(dataset, DCAT.distribution.asNode())) {
            String name = name(distribution);
            if (name.endsWith(GZIP)) {
                files.add(dump(distribution, name));
            }
        }
        files.sort(Comparator.comparing(Dump::title));
        values.put("files", files);
    }

    private Dump dump(Node packed, String name) {
        String plainName = name.substring(0, name.length() - GZIP.length());
        Node plain = NodeFactory.createURI(HERE + "#" + plainName);
        String type = value(packed, DCAT.mediaType.asNode());
        return new Dump(
                value(packed, DCTerms.title.asNode()),
                type.substring(type.indexOf("media-types/") + "media-types/".length()),
                new Ref(name, name, false),
                size(packed),
                sha256(packed),
                new Ref(plainName, plainName, false),
                size(plain));
    }

    private String size(Node distribution) {
        long bytes = number(distribution, DCAT.byteSize);
        return bytes < MEGA
                ? visit.texts().of("dumps.size.small", bytes / KILO)
                : visit.texts().of("dumps.size.big", bytes / MEGA);
    }

    private String sha256(Node distribution) {
        return objects(distribution, Spdx.checksum).stream()
                .map(checksum -> value(checksum, Spdx.checksumValue))
                .findFirst()
                .orElse("");
    }

    private String name(Node distribution) {
        return value(distribution, DCAT.downloadURL.asNode()).substring(HERE.length());
    }

    private long number(Node subject, Property property) {
        return Long.parseLong(value(subject, property.asNode()));
    }

    private String value(Node subject, Node property) {
        return Facts.lexical(objects(subject, property).getFirst());
    }

    private List<Node> objects(Node subject, Node property) {
        return description
                .find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    /**
     * A dump in the list.
     *
     * @param title of its format
     * @param mediaType of what it is
     * @param packed the compressed file
     * @param packedSize its size, with the unit
     * @param packedSha256 its digest
     * @param plain the file as it is
     * @param size its size, with the unit
     */
    public record Dump(
            String title,
            String mediaType,
            Ref packed,
            String packedSize,
            String packedSha256,
            Ref plain,
            String size) {}
}

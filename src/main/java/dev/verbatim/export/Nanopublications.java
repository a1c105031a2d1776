package dev.verbatim.export;

import dev.verbatim.vocab.Nanopub;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Statements as nanopublications (https://nanopub.net/guidelines): four graphs each, the head, what the statement says, where
 * it comes from, and who publishes it. Their identifiers are trusty URIs, and tell no time, so that a statement that stays as it is
 * keeps its identifier through all releases; they are not signed.
 */
final class Nanopublications {
    /** Licence of what was read in the articles. */
    private static final Node LICENCE = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

    private static final Set<Node> PROVENANCE = Set.of(
            Prov.wasDerivedFrom,
            Prov.wasGeneratedBy,
            Vb.furtherEvidence,
            Vb.extractor,
            Vb.confidence,
            Vb.spanBegin,
            Vb.spanEnd);
    private static final List<Node> OF_SENTENCES =
            List.of(Nif.referenceContext, Nif.beginIndex, Nif.endIndex, Nif.anchorOf);
    private static final List<Node> OF_ARTICLES = List.of(
            Schema.publisher, Schema.url, Schema.datePublished, Schema.sha256, Schema.inLanguage, Schema.headline);

    private final Shown shown;
    private final String base;

    Nanopublications(Shown shown) {
        this.shown = shown;
        base = shown.base() + "nanopub/" + TrustyUri.PLACEHOLDER;
    }

    /** Writes TriG, sorted by statement. */
    void write(OutputStream out, Path folder, long inMemory) throws IOException {
        Turtle turtle = new Turtle(out, "", Prefixes.OF_NANOPUBLICATIONS);
        turtle.head(false);
        try (SortedLines statements = new SortedLines(folder, inMemory)) {
            Iterator<Quad> typed = shown.dataset().findNG(Node.ANY, Node.ANY, Rdf.type, Vb.Statement);
            while (typed.hasNext()) {
                Quad quad = typed.next();
                statements.add(
                        (quad.getSubject().getURI() + " " + quad.getGraph().getURI()).getBytes(StandardCharsets.UTF_8));
            }
            statements.giveTo(line -> {
                String[] names = new String(line, StandardCharsets.UTF_8).split(" ", -1);
                one(NodeFactory.createURI(names[0]), NodeFactory.createURI(names[1]), turtle);
            });
        }
        turtle.flush();
    }

    private void one(Node statement, Node graph, Turtle turtle) throws IOException {
        List<Quad> quads = quads(statement, graph);
        String code = TrustyUri.code(quads);
        turtle.write("@prefix this: <" + base.replace(TrustyUri.PLACEHOLDER, code) + "> .\n");
        turtle.write("@prefix sub: <" + base.replace(TrustyUri.PLACEHOLDER, code) + "#> .\n");
        TreeMap<Part, List<Quad>> parts = new TreeMap<>();
        for (Quad quad : quads) {
            parts.computeIfAbsent(part(quad), unused -> new ArrayList<>()).add(TrustyUri.with(code, quad));
        }
        String self = base.replace(TrustyUri.PLACEHOLDER, code);
        for (Part part : parts.keySet()) {
            turtle.write("sub:" + part.local + " {\n");
            for (Quad quad : parts.get(part)) {
                turtle.write("  " + term(turtle, self, quad.getSubject()) + " " + turtle.property(quad.getPredicate())
                        + " " + term(turtle, self, quad.getObject()) + " .\n");
            }
            turtle.write("}\n");
        }
        turtle.write("\n");
    }

    private static String term(Turtle turtle, String self, Node node) {
        if (node.isURI() && node.getURI().equals(self)) {
            return "this:";
        }
        return node.isURI() && node.getURI().startsWith(self + "#")
                ? "sub:" + node.getURI().substring(self.length() + 1)
                : turtle.term(node);
    }

    private enum Part {
        HEAD("Head"),
        ASSERTION("assertion"),
        PROVENANCE("provenance"),
        INFO("pubinfo");

        private final String local;

        Part(String local) {
            this.local = local;
        }
    }

    private Part part(Quad quad) {
        String graph = quad.getGraph().getURI();
        for (Part part : Part.values()) {
            if (graph.endsWith("#" + part.local)) {
                return part;
            }
        }
        throw new IllegalStateException("no part of a nanopublication: " + graph);
    }

    private Node graph(Part part) {
        return NodeFactory.createURI(base + "#" + part.local);
    }

    private List<Quad> quads(Node statement, Node graph) {
        List<Quad> quads = new ArrayList<>();
        Node self = NodeFactory.createURI(base);
        quads.add(Quad.create(graph(Part.HEAD), self, Rdf.type, Nanopub.Nanopublication));
        quads.add(Quad.create(graph(Part.HEAD), self, Nanopub.hasAssertion, graph(Part.ASSERTION)));
        quads.add(Quad.create(graph(Part.HEAD), self, Nanopub.hasProvenance, graph(Part.PROVENANCE)));
        quads.add(Quad.create(graph(Part.HEAD), self, Nanopub.hasPublicationInfo, graph(Part.INFO)));
        for (Quad quad : about(graph, statement)) {
            boolean isProvenance = PROVENANCE.contains(quad.getPredicate());
            Part part = isProvenance ? Part.PROVENANCE : Part.ASSERTION;
            quads.add(Quad.create(graph(part), statement, quad.getPredicate(), quad.getObject()));
            if (isProvenance && quad.getObject().isURI()) {
                quads.add(Quad.create(
                        graph(Part.PROVENANCE), graph(Part.ASSERTION), quad.getPredicate(), quad.getObject()));
            }
            if (quad.getPredicate().equals(Prov.wasDerivedFrom)
                    || quad.getPredicate().equals(Vb.furtherEvidence)) {
                source(quads, graph, quad.getObject());
            }
        }
        info(quads, self, statement);
        return quads.stream().distinct().toList();
    }

    private void source(List<Quad> quads, Node graph, Node sentence) {
        for (Quad quad : about(graph, sentence)) {
            if (OF_SENTENCES.contains(quad.getPredicate())) {
                quads.add(Quad.create(graph(Part.PROVENANCE), quad.asTriple()));
            }
        }
        for (Quad quad : about(graph, graph)) {
            if (OF_ARTICLES.contains(quad.getPredicate())) {
                quads.add(Quad.create(graph(Part.PROVENANCE), quad.asTriple()));
            }
        }
    }

    private void info(List<Quad> quads, Node self, Node statement) {
        Node info = graph(Part.INFO);
        quads.add(Quad.create(info, self, DCTerms.license.asNode(), LICENCE));
        quads.add(Quad.create(info, self, DCTerms.subject.asNode(), statement));
        shown.find(Node.ANY, Node.ANY, Rdf.type, Prov.SoftwareAgent).forEachRemaining(quad -> {
            quads.add(Quad.create(info, self, DCTerms.creator.asNode(), quad.getSubject()));
            quads.add(Quad.create(info, self, Prov.wasAttributedTo, quad.getSubject()));
        });
    }

    private List<Quad> about(Node graph, Node subject) {
        List<Quad> quads = new ArrayList<>();
        shown.find(graph, subject, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        quads.sort(Comparator.comparing(quad -> Lines.text(quad.asTriple(), ".")));
        return quads;
    }
}

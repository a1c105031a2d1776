package dev.verbatim.rdf;

import dev.verbatim.model.Alignment;
import dev.verbatim.model.Alignment.Candidate;
import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.LinkRelations;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Vb;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** What was decided about entities and another data set. */
final class LinkGraph {
    private final Iris iris;
    private final Node graph;
    private final String source;

    /**
     * @param graph that holds the links
     * @param source name of what the entities were looked for in
     */
    LinkGraph(Iris iris, Node graph, String source) {
        this.iris = iris;
        this.graph = graph;
        this.source = source;
    }

    /** Which files or service the links come from. */
    List<Quad> origin(List<String> names) {
        Quads quads = new Quads(graph);
        Node subject = iris.linkSource(source);
        quads.add(subject, Rdf.type, Prov.Entity);
        quads.add(subject, Rdfs.label, Values.string(source));
        names.forEach(name -> quads.add(subject, Vb.file, Values.string(name)));
        return quads.list();
    }

    /** A link, its candidates, and what the entity itself says of it. */
    List<Quad> link(Alignment alignment) {
        Quads quads = new Quads(graph);
        Node entity = NodeFactory.createURI(alignment.entity());
        Node link = iris.link(alignment.entity(), alignment.dataSet(), source);
        quads.add(link, Rdf.type, Vb.Link);
        quads.add(link, Vb.linkOf, entity);
        quads.add(link, Vb.dataSet, NodeFactory.createURI(alignment.dataSet()));
        quads.add(link, Vb.linkMethod, Codes.LINK_METHOD.concept(alignment.method()));
        quads.add(link, Vb.linkOutcome, Codes.LINK_OUTCOME.concept(alignment.outcome()));
        if (alignment.method() != Alignment.Method.CURATED) {
            quads.add(link, Prov.wasDerivedFrom, iris.linkSource(source));
        }
        alignment.relation().ifPresent(relation -> {
            Candidate chosen = alignment.chosen().orElseThrow();
            Node target = NodeFactory.createURI(chosen.iri());
            quads.add(link, Vb.linkTarget, target);
            Node concept = Codes.LINK_RELATION.concept(relation);
            quads.add(link, Vb.linkRelation, concept);
            quads.add(link, Vb.score, Values.decimal(chosen.score()));
            quads.add(entity, LinkRelations.property(concept), target);
        });
        for (int i = 0; i < alignment.others().size(); i++) {
            candidate(quads, link, i + 1, alignment.others().get(i));
        }
        return quads.list();
    }

    private static void candidate(Quads quads, Node link, int rank, Candidate candidate) {
        Node subject = NodeFactory.createURI(link.getURI() + "#candidate=" + rank);
        quads.add(link, Vb.linkCandidate, subject);
        quads.add(subject, Rdf.type, Vb.LinkCandidate);
        quads.add(subject, Vb.linkTarget, NodeFactory.createURI(candidate.iri()));
        quads.add(subject, Vb.rank, Values.index(rank));
        quads.add(subject, Vb.score, Values.decimal(candidate.score()));
        if (!candidate.name().isBlank()) {
            quads.add(subject, Rdfs.label, Values.string(candidate.name()));
        }
    }
}

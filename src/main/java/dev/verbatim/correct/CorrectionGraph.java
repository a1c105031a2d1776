package dev.verbatim.correct;

import dev.verbatim.correct.Correction.Amendment;
import dev.verbatim.correct.Correction.LinkFix;
import dev.verbatim.correct.Correction.Merge;
import dev.verbatim.correct.Correction.Rejection;
import dev.verbatim.correct.Correction.Split;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Corrections as activities of their authors, with what they put in the place of what. */
final class CorrectionGraph {
    private final Plan plan;
    private final Node graph;
    private final Set<Quad> quads = new LinkedHashSet<>();

    CorrectionGraph(Plan plan, Node graph) {
        this.plan = plan;
        this.graph = graph;
    }

    Set<Quad> quads() {
        return quads;
    }

    void add(Correction correction) {
        Correction.Signature signature = correction.signature();
        Node id = correction.id();
        add(id, Rdf.type, Vb.Correction);
        add(id, Rdf.type, Prov.Activity);
        add(id, Schema.author, signature.author());
        add(id, Prov.wasAssociatedWith, author(signature.author()));
        add(id, Schema.dateCreated, signature.date());
        signature.reasons().forEach(reason -> add(id, Vb.reason, reason));
        add(id, Vb.file, NodeFactory.createLiteralString(signature.file()));
        file(id);
        correction.targets().forEach(target -> add(id, Vb.corrects, target));
        switch (correction) {
            case Merge merge -> {
                add(id, Rdf.type, Vb.Merge);
                into(id, merge.into());
                merge.targets().forEach(entity -> {
                    add(entity, Vb.mergedInto, merge.into());
                    add(entity, Vb.correctedBy, id);
                });
            }
            case Split split -> {
                add(id, Rdf.type, Vb.Split);
                into(id, split.into());
                split.places().forEach(place -> add(id, Vb.where, place));
                add(split.entity(), Vb.correctedBy, id);
            }
            case Rejection rejection -> add(id, Rdf.type, Vb.Rejection);
            case Amendment amendment -> {
                add(id, Rdf.type, Vb.Amendment);
                amendment.values().forEach((property, values) -> {
                    add(id, Vb.onProperty, property);
                    values.forEach(this::describe);
                });
            }
            case LinkFix link -> link(id, link);
        }
    }

    /** What the identifier leads to: the file, with all that it corrects. */
    private void file(Node id) {
        int fragment = id.isURI() ? id.getURI().indexOf('#') : -1;
        if (fragment > 0) {
            Node file = NodeFactory.createURI(id.getURI().substring(0, fragment));
            add(id, Prov.used, file);
            add(file, Rdf.type, Prov.Entity);
        }
    }

    private void into(Node id, Node entity) {
        add(id, Vb.into, entity);
        add(entity, Vb.correctedBy, id);
        describe(entity);
    }

    private void link(Node id, LinkFix link) {
        add(id, Rdf.type, Vb.LinkCorrection);
        add(id, Vb.rightRelation, link.relation());
        link.wrong().ifPresent(wrong -> add(id, Vb.wrongLink, wrong));
        link.right().ifPresent(right -> {
            add(id, Vb.rightLink, right);
            add(link.entity(), link.relation(), right);
        });
        add(link.entity(), Vb.correctedBy, id);
    }

    private void describe(Node entity) {
        plan.description(entity).forEach(triple -> quads.add(Quad.create(graph, triple)));
    }

    private Node author(Node author) {
        Node agent = author;
        if (author.isLiteral()) {
            String name = author.getLiteralLexicalForm().strip();
            agent = NodeFactory.createURI(plan.base() + "author/"
                    + Nodes.encoded(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")));
            add(agent, Rdfs.label, NodeFactory.createLiteralString(name));
        }
        add(agent, Rdf.type, Prov.Agent);
        return agent;
    }

    private void add(Node subject, Node property, Node value) {
        quads.add(Quad.create(graph, subject, property, value));
    }
}

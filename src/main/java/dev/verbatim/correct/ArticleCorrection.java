package dev.verbatim.correct;

import dev.verbatim.correct.Correction.Amendment;
import dev.verbatim.correct.Correction.Merge;
import dev.verbatim.correct.Correction.Rejection;
import dev.verbatim.correct.Correction.Split;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Corrections at work on the graph of one article: first what is said, then who is meant in some places, then everywhere. */
final class ArticleCorrection {
    private final Plan plan;
    private final Predicate<Correction> allowed;
    private final Node article;
    private final Set<Quad> quads;
    private final Set<Correction> applied = new LinkedHashSet<>();
    private final Map<Correction, String> refused = new LinkedHashMap<>();

    /** @param allowed which corrections are tried */
    ArticleCorrection(Plan plan, Node article, Collection<Quad> quads, Predicate<Correction> allowed) {
        this.plan = plan;
        this.article = article;
        this.quads = new LinkedHashSet<>(quads);
        this.allowed = allowed;
    }

    void apply() {
        List<Correction> here = plan.at(article).stream().filter(allowed).toList();
        here.forEach(correction -> {
            switch (correction) {
                case Rejection rejection -> reject(rejection);
                case Amendment amendment -> amend(amendment);
                case Split split -> {
                    // after all that is said
                }
                case Merge merge -> throw new IllegalStateException("a merge has no place");
                case Correction.LinkFix link -> throw new IllegalStateException("a link has no place");
            }
        });
        here.stream().filter(Split.class::isInstance).map(Split.class::cast).forEach(this::split);
        merge();
    }

    Set<Quad> quads() {
        return quads;
    }

    Set<Correction> applied() {
        return applied;
    }

    Map<Correction, String> refused() {
        return refused;
    }

    // ---- statements

    private void reject(Rejection rejection) {
        Node statement = rejection.statement();
        if (!isStatement(statement)) {
            return;
        }
        formerReading(rejection, statement, Field.of(Nodes.kind(statement, plan.base())), Map.of());
        List<Node> sentences = values(statement, Prov.wasDerivedFrom);
        Node reading = plan.part(rejection, "read");
        quads.removeIf(quad -> quad.getSubject().equals(statement) && !isTrace(quad, reading)
                || quad.getObject().equals(statement) && !quad.getSubject().equals(reading));
        add(statement, Rdf.type, Vb.RejectedStatement);
        add(statement, Rdf.type, Prov.Entity);
        add(statement, Prov.wasInvalidatedBy, rejection.id());
        add(statement, Vb.correctedBy, rejection.id());
        sentences.forEach(sentence -> add(statement, Prov.wasDerivedFrom, sentence));
        applied.add(rejection);
    }

    private static boolean isTrace(Quad quad, Node reading) {
        return quad.getPredicate().equals(Prov.wasRevisionOf)
                && quad.getObject().equals(reading);
    }

    private void amend(Amendment amendment) {
        Node statement = amendment.statement();
        if (!isStatement(statement)) {
            return;
        }
        for (List<Node> values : amendment.values().values()) {
            for (Node value : values) {
                if (Nodes.isEntity(value, plan.base()) && !isNamed(value)) {
                    refused.put(
                            amendment,
                            "nothing tells how " + value.getURI() + " is called; add to the file: <" + value.getURI()
                                    + "> a schema:Organization ; rdfs:label \"…\"@fr");
                    return;
                }
            }
        }
        boolean changes = amendment.values().entrySet().stream()
                .anyMatch(entry -> !Nodes.of(values(statement, entry.getKey())).equals(Nodes.of(entry.getValue())));
        if (!changes) {
            return;
        }
        List<Field> fields = amendment.values().keySet().stream()
                .flatMap(property -> Field.of(property).stream())
                .toList();
        formerReading(amendment, statement, fields, amendment.values());
        amendment.values().forEach((property, values) -> {
            quads.removeIf(quad ->
                    quad.getSubject().equals(statement) && quad.getPredicate().equals(property));
            values.forEach(value -> add(statement, property, value));
            values.forEach(this::addTypes);
        });
        add(statement, Vb.correctedBy, amendment.id());
        applied.add(amendment);
    }

    /** What stood there before, so that nobody has to take the program's or the author's word for it. */
    private void formerReading(
            Correction correction, Node statement, List<Field> fields, Map<Node, List<Node>> newValues) {
        Node reading = plan.part(correction, "read");
        add(statement, Prov.wasRevisionOf, reading);
        add(reading, Rdf.type, Vb.FormerReading);
        add(reading, Rdf.type, Prov.Entity);
        values(statement, Prov.wasGeneratedBy).forEach(build -> add(reading, Prov.wasGeneratedBy, build));
        add(reading, Prov.wasInvalidatedBy, correction.id());
        for (Field field : fields) {
            List<Node> former = values(statement, field.property());
            List<Node> now = newValues.getOrDefault(field.property(), List.of());
            if (!former.isEmpty() || !now.isEmpty()) {
                Node change = plan.part(correction, field.name());
                add(reading, Vb.change, change);
                add(change, Rdf.type, Vb.Change);
                add(change, Vb.onProperty, field.property());
                former.forEach(value -> add(change, Vb.formerValue, value));
                now.forEach(value -> add(change, Vb.newValue, value));
            }
        }
    }

    private boolean isNamed(Node entity) {
        return plan.isNamed(entity)
                || !values(entity, Rdfs.label).isEmpty()
                || !values(entity, Skos.altLabel).isEmpty();
    }

    private boolean isStatement(Node node) {
        return quads.contains(Quad.create(article, node, Rdf.type, Vb.Statement));
    }

    // ---- entities

    private void split(Split split) {
        Set<Node> places = new HashSet<>(split.places());
        Set<Node> within = new HashSet<>(places);
        for (Quad quad : quads) {
            boolean isBound = quad.getPredicate().equals(Nif.sentence)
                    || quad.getPredicate().equals(Prov.wasDerivedFrom);
            if (isBound && places.contains(quad.getObject())) {
                within.add(quad.getSubject());
            }
        }
        Predicate<Node> isThere = places.contains(article) ? node -> true : within::contains;
        replace(split.entity(), split.into(), isThere, List.of(split));
    }

    private void merge() {
        Set<Node> mentioned = new LinkedHashSet<>();
        for (Quad quad : quads) {
            mentioned.add(quad.getSubject());
            mentioned.add(quad.getObject());
        }
        for (Node entity : mentioned) {
            Plan.Merged merged = plan.merged(entity, allowed);
            if (!merged.by().isEmpty()) {
                replace(entity, merged.into(), node -> true, merged.by());
            }
        }
    }

    /** Puts {@code other} in the place of {@code entity} in what is said of some subjects. */
    private void replace(Node entity, Node other, Predicate<Node> isThere, List<? extends Correction> by) {
        List<Quad> said = quads.stream()
                .filter(quad -> quad.getObject().equals(entity) && isThere.test(quad.getSubject()))
                .filter(quad -> !isTold(quad))
                .toList();
        if (said.isEmpty()) {
            return;
        }
        for (Quad quad : said) {
            quads.remove(quad);
            if (!quad.getPredicate().equals(Vb.candidate)) {
                add(quad.getSubject(), quad.getPredicate(), other);
            }
            if (isStatement(quad.getSubject())) {
                by.forEach(correction -> add(quad.getSubject(), Vb.correctedBy, correction.id()));
            }
        }
        addTypes(other);
        if (quads.stream().noneMatch(quad -> quad.getObject().equals(entity) && !isTold(quad))) {
            rename(entity, other);
        }
        applied.addAll(by);
    }

    /** What was read once is no longer changed. */
    private static boolean isTold(Quad quad) {
        return quad.getPredicate().equals(Vb.formerValue) || quad.getPredicate().equals(Vb.newValue);
    }

    /** The names of an entity that the article no longer speaks of are other names of the one it speaks of. */
    private void rename(Node entity, Node other) {
        List<Quad> own =
                quads.stream().filter(quad -> quad.getSubject().equals(entity)).toList();
        for (Quad quad : own) {
            quads.remove(quad);
            if (quad.getPredicate().equals(Rdfs.label) || quad.getPredicate().equals(Skos.altLabel)) {
                boolean isTheName = quad.getPredicate().equals(Rdfs.label) && !plan.isNamed(other);
                add(other, isTheName ? Rdfs.label : Skos.altLabel, quad.getObject());
            }
        }
    }

    private void addTypes(Node entity) {
        plan.types(entity).forEach(type -> add(entity, Rdf.type, type));
    }

    private List<Node> values(Node subject, Node property) {
        List<Node> values = new ArrayList<>();
        for (Quad quad : quads) {
            if (quad.getSubject().equals(subject) && quad.getPredicate().equals(property)) {
                values.add(quad.getObject());
            }
        }
        return values;
    }

    private void add(Node subject, Node property, Node value) {
        quads.add(Quad.create(article, subject, property, value));
    }

    /** The IRI of a part of another. */
    static Node part(Node whole, String name) {
        return NodeFactory.createURI(
                whole.getURI() + (whole.getURI().indexOf('#') < 0 ? "#" : ";") + Nodes.encoded(name));
    }
}

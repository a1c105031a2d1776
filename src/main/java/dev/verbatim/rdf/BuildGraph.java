package dev.verbatim.rdf;

import dev.verbatim.model.RulePrecision;
import dev.verbatim.rdf.Provenance.RuleEntry;
import dev.verbatim.vocab.Dqv;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The build: which program, with which lexicons and rules. */
final class BuildGraph {
    private final Iris iris;
    private final Provenance provenance;
    private final Quads quads;

    BuildGraph(Iris iris, Provenance provenance, Node graph) {
        this.iris = iris;
        this.provenance = provenance;
        quads = new Quads(graph);
    }

    List<Quad> quads() {
        Node build = iris.build(provenance.sha256());
        Node software = iris.software();
        quads.add(build, Rdf.type, Vb.Build);
        quads.add(build, Rdf.type, Prov.Activity);
        quads.add(build, Prov.wasAssociatedWith, software);
        quads.add(build, Vb.dataDigest, Values.string(provenance.data()));
        quads.add(software, Rdf.type, Prov.SoftwareAgent);
        quads.add(software, Rdfs.label, Values.string("Verbatim"));
        quads.add(software, Schema.softwareVersion, Values.string(provenance.version()));
        provenance.rules().forEach(rule -> rule(build, rule));
        return quads.list();
    }

    private void rule(Node build, RuleEntry rule) {
        Node subject = iris.rule(rule.id());
        quads.add(build, Prov.used, subject);
        quads.add(subject, Rdf.type, Vb.Rule);
        quads.add(subject, Rdf.type, Prov.Plan);
        quads.add(subject, Rdfs.label, Values.string(rule.id()));
        quads.add(subject, Schema.description, Values.string(rule.purpose()));
        quads.add(subject, Vb.confidence, Values.decimal(rule.confidence()));
        rule.measured().ifPresent(measured -> measurement(subject, measured));
    }

    private void measurement(Node rule, RulePrecision measured) {
        Node subject = Iris.precision(rule);
        quads.add(subject, Rdf.type, Dqv.QualityMeasurement);
        quads.add(subject, Dqv.isMeasurementOf, Vb.rulePrecision);
        quads.add(subject, Dqv.computedOn, rule);
        quads.add(subject, Dqv.value, Values.decimal(measured.value()));
        quads.add(subject, Vb.judged, Values.index(measured.judged()));
        quads.add(subject, Vb.judgedRight, Values.index(measured.right()));
        quads.add(subject, Vb.goldSet, Values.string(measured.gold()));
    }
}

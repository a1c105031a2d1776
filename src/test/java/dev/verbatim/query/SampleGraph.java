package dev.verbatim.query;

import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The graph of {@code query/sample.trig}, in memory, with a text index as stores have it. */
final class SampleGraph {
    private SampleGraph() {}

    static DatasetGraph load() {
        EntityDefinition entity = new EntityDefinition("uri", "label");
        entity.setGraphField("graph");
        entity.setLangField("lang");
        entity.setUidField("uid");
        entity.set("label", RDFS.label.asNode());
        entity.set("label", SKOS.altLabel.asNode());
        entity.set(
                "text",
                org.apache.jena.graph.NodeFactory.createURI(
                        "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf"));
        TextIndexConfig config = new TextIndexConfig(entity);
        config.setMultilingualSupport(true);
        config.setValueStored(true);
        DatasetGraph dataset =
                TextDatasetFactory.createLucene(DatabaseMgr.createDatasetGraph(), new ByteBuffersDirectory(), config);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, "query/sample.trig"));
        return dataset;
    }
}

package dev.verbatim.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;

/** Which texts can be searched, and how; {@code fuseki-config.ttl} describes the same index. */
final class SearchIndex {
    /** Field of the index by property whose values it holds; names of both kinds are found together. */
    static final Map<Node, String> FIELDS = Map.of(
            RDFS.label.asNode(), "label",
            SKOS.altLabel.asNode(), "label",
            NodeFactory.createURI("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf"), "text",
            NodeFactory.createURI("https://schema.org/headline"), "headline");

    private static final String GENERATION = "generation";

    private SearchIndex() {}

    static TextIndexLucene openForWriting(Path folder) throws IOException {
        return new TextIndexLucene(FSDirectory.open(folder), config());
    }

    /** An index that cannot be changed, and takes no lock, so that many processes read it. */
    static TextIndexLucene openForReading(Path folder) throws IOException {
        return new TextIndexLucene(new Unchanging(FSDirectory.open(folder, NoLockFactory.INSTANCE)), config());
    }

    /** Puts the generation's name into the next commit. */
    static void mark(TextIndexLucene index, String generation) {
        index.getIndexWriter().setLiveCommitData(Map.of(GENERATION, generation).entrySet());
    }

    /** Name of the generation that was last committed; empty if none was. */
    static String generation(Path folder) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            return reader.getIndexCommit().getUserData().getOrDefault(GENERATION, "");
        }
    }

    static long documents(TextIndexLucene index) throws IOException {
        try (IndexReader reader = DirectoryReader.open(index.getIndexWriter())) {
            return reader.numDocs();
        }
    }

    private static TextIndexConfig config() {
        EntityDefinition entity = new EntityDefinition("uri", "label");
        entity.setGraphField("graph");
        entity.setLangField("lang");
        // Without it a deleted text stays in the index.
        entity.setUidField("uid");
        FIELDS.forEach((property, field) -> entity.set(field, property));
        TextIndexConfig config = new TextIndexConfig(entity);
        config.setMultilingualSupport(true);
        config.setValueStored(true);
        return config;
    }

    /** Jena opens every index with a writer; one over this directory that has nothing to write does no harm. */
    private static final class Unchanging extends FilterDirectory {
        private Unchanging(FSDirectory directory) {
            super(directory);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            throw refusal(name);
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            throw refusal(prefix);
        }

        @Override
        public void deleteFile(String name) throws IOException {
            throw refusal(name);
        }

        @Override
        public void rename(String source, String target) throws IOException {
            throw refusal(source);
        }

        private static IOException refusal(String name) {
            return new IOException("a published text index is not written to: " + name);
        }
    }
}

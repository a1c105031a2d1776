package dev.verbatim.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;

/**
 * The generations this process has open. They are shared, because Jena keeps the open files of a process in one list and
 * refuses a second entry: a fact of the process, hence the static map.
 */
final class OpenGenerations {
    private static final Map<Path, Entry> OPEN = new HashMap<>();

    private OpenGenerations() {}

    private record Entry(DatasetGraph dataset, int readers) {}

    /** @throws StoreException if the generation's parts do not belong together */
    static DatasetGraph acquire(Path generation, Manifest manifest) throws IOException {
        synchronized (OPEN) {
            Path key = generation.toRealPath();
            Entry entry = OPEN.get(key);
            DatasetGraph dataset = entry == null ? open(generation, manifest) : entry.dataset;
            OPEN.put(key, new Entry(dataset, entry == null ? 1 : entry.readers + 1));
            return dataset;
        }
    }

    static void release(DatasetGraph dataset) {
        synchronized (OPEN) {
            OPEN.replaceAll(
                    (key, entry) -> entry.dataset.equals(dataset) ? new Entry(dataset, entry.readers - 1) : entry);
            if (OPEN.values().removeIf(entry -> entry.readers == 0)) {
                close(dataset);
            }
        }
    }

    /** Files close themselves under an interrupted thread before they are saved: the interruption waits until after. */
    private static void close(DatasetGraph dataset) {
        boolean isInterrupted = Thread.interrupted();
        try {
            dataset.close();
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static DatasetGraph open(Path generation, Manifest manifest) throws IOException {
        TextIndexLucene index = SearchIndex.openForReading(Layout.index(generation));
        DatasetGraph graph = GraphFiles.openForReading(Layout.graph(generation));
        DatasetGraph dataset = new Unchanging(TextDatasetFactory.create(graph, index, true));
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        EmptyInputExecution.setUp(dataset);
        QC.setFactory(dataset.getContext(), StoreExecution::new);
        String inGraph = Txn.calculateRead(dataset, () -> new Marks(dataset.getDefaultGraph()).generation());
        String inIndex = SearchIndex.generation(Layout.index(generation));
        String named = manifest.generation();
        if (!inGraph.equals(named) || !inIndex.equals(named)) {
            dataset.close();
            throw new StoreException(
                    "graph, text index and manifest of " + generation + " are of different generations: " + inGraph
                            + ", " + inIndex + ", " + named,
                    "build the store anew");
        }
        return dataset;
    }

    private static final class Unchanging extends DatasetGraphWrapper {
        private Unchanging(DatasetGraph dataset) {
            super(dataset);
        }

        @Override
        public void begin(TxnType type) {
            if (type != TxnType.READ) {
                throw new JenaTransactionException("this store is open for reading");
            }
            super.begin(type);
        }

        @Override
        public void begin(ReadWrite mode) {
            begin(TxnType.convert(mode));
        }
    }
}

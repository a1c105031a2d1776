package dev.verbatim.export;

import dev.verbatim.store.Disclosure;
import dev.verbatim.store.Profile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * Writes what a profile shows of the named graphs of a dataset; what stands in its unnamed graph is the store's own business.
 */
public final class Export {
    private final Shown shown;
    private final long inMemory;

    /**
     * Dumps of one dataset; each dump is one read transaction.
     *
     * @param dataset what is written
     * @param disclosure how much of it
     */
    public Export(DatasetGraph dataset, Disclosure disclosure) {
        this(dataset, disclosure, SortedLines.IN_MEMORY);
    }

    /** Dumps of all of {@code dataset}. */
    public Export(DatasetGraph dataset) {
        this(dataset, SortedLines.IN_MEMORY);
    }

    Export(DatasetGraph dataset, long inMemory) {
        this(dataset, Disclosure.of(Profile.FULL), inMemory);
    }

    Export(DatasetGraph dataset, Disclosure disclosure, long inMemory) {
        this.shown = new Shown(dataset, disclosure);
        this.inMemory = inMemory;
    }

    /**
     * Writes a file, which appears when it is whole; or to a pipe or device, as it comes.
     *
     * @param gzip whether it is compressed
     * @throws ExportException if it cannot be written
     */
    public void write(ExportFormat format, boolean gzip, Path file) {
        WholeFile.write(file, out -> write(format, gzip, out));
    }

    /**
     * Writes to {@code out}, which is flushed and stays open.
     *
     * @param gzip whether it is compressed; no time stands in what is compressed
     */
    public void write(ExportFormat format, boolean gzip, OutputStream out) throws IOException {
        try (Folder folder = new Folder()) {
            if (gzip) {
                GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
                dump(format, compressed, folder.path());
                compressed.finish();
            } else {
                dump(format, out, folder.path());
            }
            out.flush();
        }
    }

    /** What all identifiers begin with; empty where no build is told. */
    String base() {
        return Txn.calculateRead(shown.dataset(), shown::base);
    }

    /** What all graphs together hold. */
    Statistics statistics() throws IOException {
        try (Folder folder = new Folder();
                SortedLines objects =
                        new SortedLines(Files.createDirectory(folder.path().resolve("objects")), inMemory)) {
            Statistics statistics = new Statistics(objects);
            inTransaction(() -> triples(statistics, ExportFormat.NT, folder.path()));
            return statistics;
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void inTransaction(Work work) throws IOException {
        try {
            Txn.executeRead(shown.dataset(), () -> {
                try {
                    work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void dump(ExportFormat format, OutputStream out, Path folder) throws IOException {
        inTransaction(() -> {
            switch (format) {
                case NT, NQ, NT12, NQ12 -> lines(format, folder, line -> Lines.write(out, line));
                case TTL, TTL12 -> triples(turtle(format, out), format, folder);
                case TRIG, TRIG12 -> graphs(turtle(format, out), format, folder);
                case JSONLD -> graphs(new JsonLdSink(writer(out), Prefixes.ALL), format, folder);
                case RDFXML -> triples(new RdfXmlSink(writer(out), Prefixes.ALL), format, folder);
                case NANOPUB -> new Nanopublications(shown).write(out, folder, inMemory);
            }
        });
    }

    private TurtleSink turtle(ExportFormat format, OutputStream out) {
        Turtle turtle = new Turtle(out, shown.base(), Prefixes.ALL);
        // Quads would stand in another graph than those they repeat.
        return new TurtleSink(
                turtle, format.isAnnotated(), statement -> format.tellsGraphs() ? List.of() : shown.notes(statement));
    }

    private static BufferedWriter writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Every line once, sorted by its bytes. */
    void lines(ExportFormat format, Path folder, SortedLines.Sink sink) throws IOException {
        Reifications reifications = new Reifications(shown.dataset());
        try (SortedLines lines = new SortedLines(folder, inMemory)) {
            for (Iterator<Quad> quads = shown.quads(Node.ANY); quads.hasNext(); ) {
                Quad quad = quads.next();
                lines.add(line(quad, format));
                if (format.isAnnotated()) {
                    for (Quad reified : reifications.of(quad)) {
                        lines.add(line(reified, format));
                    }
                }
            }
            lines.giveTo(sink);
        }
    }

    private static byte[] line(Quad quad, ExportFormat format) {
        return Lines.bytes(quad.asTriple(), format.tellsGraphs() ? NodeFmtLib.strNT(quad.getGraph()) + " ." : ".");
    }

    /** All triples as one graph: sorted lines bring the triples of a subject together. */
    private void triples(GraphSink sink, ExportFormat format, Path folder) throws IOException {
        sink.start();
        graph(Node.ANY, sink, format, folder);
        sink.finish();
    }

    private void graphs(GraphSink sink, ExportFormat format, Path folder) throws IOException {
        sink.start();
        try (SortedLines names = new SortedLines(folder, inMemory)) {
            for (Iterator<Node> graphs = shown.dataset().listGraphNodes(); graphs.hasNext(); ) {
                names.add(graphs.next().getURI().getBytes(StandardCharsets.UTF_8));
            }
            Path inner = Files.createDirectory(folder.resolve("graph"));
            names.giveTo(name -> {
                Node graph = NodeFactory.createURI(new String(name, StandardCharsets.UTF_8));
                if (shown.quads(graph).hasNext()) {
                    sink.graph(graph);
                    graph(graph, sink, format, inner);
                }
            });
        }
        sink.finish();
    }

    private void graph(Node graph, GraphSink sink, ExportFormat format, Path folder) throws IOException {
        Path sorted = folder.resolve("sorted.nt");
        Path stated = folder.resolve("stated.tsv");
        Reifications reifications = new Reifications(shown.dataset());
        try (SortedLines lines = new SortedLines(folder, inMemory);
                SortedLines statements = new SortedLines(Files.createDirectory(folder.resolve("stated")), inMemory)) {
            for (Iterator<Quad> quads = shown.quads(graph); quads.hasNext(); ) {
                Quad quad = quads.next();
                lines.add(Lines.bytes(quad.asTriple(), "."));
                if (format.isAnnotated()) {
                    for (Quad reified : reifications.of(quad)) {
                        Triple triple = reified.getObject().getTriple();
                        if (isAsserted(graph, triple)) {
                            statements.add(Stated.line(triple, reified.getSubject()));
                        } else {
                            lines.add(Lines.bytes(reified.asTriple(), "."));
                        }
                    }
                }
            }
            Lines.save(lines, sorted);
            Lines.save(statements, stated);
            try (Stated along = new Stated(stated)) {
                read(sorted, along, sink);
            }
        } finally {
            Files.deleteIfExists(sorted);
            Files.deleteIfExists(stated);
            Files.deleteIfExists(folder.resolve("stated"));
        }
    }

    private boolean isAsserted(Node graph, Triple triple) {
        return shown.dataset().contains(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private static void read(Path sorted, Stated stated, GraphSink sink) {
        // Unchecked: these are terms of the store.
        RDFParser.source(sorted).lang(Lang.NTRIPLES).checking(false).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                try {
                    sink.triple(triple, stated.by(triple));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}

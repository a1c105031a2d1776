package dev.verbatim.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
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

/** Writes the named graphs of a dataset; what stands in its unnamed graph is the store's own business. */
public final class Export {
    private final DatasetGraph dataset;
    private final long inMemory;

    /** @param dataset what is written; a dump is one read transaction */
    public Export(DatasetGraph dataset) {
        this(dataset, SortedLines.IN_MEMORY);
    }

    Export(DatasetGraph dataset, long inMemory) {
        this.dataset = dataset;
        this.inMemory = inMemory;
    }

    /**
     * Writes a file, which appears when it is whole.
     *
     * @param gzip whether it is compressed
     * @throws ExportException if it cannot be written
     */
    public void write(ExportFormat format, boolean gzip, Path file) {
        Path target = file.toAbsolutePath();
        try {
            Path parent = target.getParent();
            if (parent == null || !Files.isDirectory(parent)) {
                throw new ExportException("there is no folder " + parent + "; create it, or choose another file");
            }
            Path partial = Files.createTempFile(parent, target.getFileName() + ".", ".partial");
            try {
                try (OutputStream out = Files.newOutputStream(partial)) {
                    write(format, gzip, out);
                }
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ExportException(
                    file + " cannot be written (" + e.getMessage() + "); check its folder and the free space", e);
        }
    }

    /**
     * Writes to {@code out}, which is flushed and stays open.
     *
     * @param gzip whether it is compressed
     */
    public void write(ExportFormat format, boolean gzip, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("verbatim-export-");
        try {
            if (gzip) {
                GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
                dump(format, compressed, folder);
                compressed.finish();
            } else {
                dump(format, out, folder);
            }
            out.flush();
        } finally {
            Files.delete(folder);
        }
    }

    private void dump(ExportFormat format, OutputStream out, Path folder) throws IOException {
        try {
            Txn.executeRead(dataset, () -> {
                try {
                    switch (format) {
                        case NT -> lines(false, folder, line -> writeLine(out, line));
                        case NQ -> lines(true, folder, line -> writeLine(out, line));
                        case TTL -> triples(new BlockSink(out, false, Prefixes.ALL), folder);
                        case TRIG -> graphs(new BlockSink(out, true, Prefixes.ALL), folder);
                        case JSONLD -> graphs(new JsonLdSink(writer(out), Prefixes.ALL), folder);
                        case RDFXML -> triples(new RdfXmlSink(writer(out), Prefixes.ALL), folder);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static BufferedWriter writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private static void writeLine(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private void lines(boolean withGraph, Path folder, SortedLines.Sink sink) throws IOException {
        try (SortedLines lines = new SortedLines(folder, inMemory)) {
            for (Iterator<Quad> quads = dataset.findNG(null, null, null, null); quads.hasNext(); ) {
                Quad quad = quads.next();
                lines.add(line(quad.asTriple(), withGraph ? NodeFmtLib.strNT(quad.getGraph()) + " ." : "."));
            }
            lines.giveTo(sink);
        }
    }

    private static byte[] line(Triple triple, String end) {
        String line = NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " " + end;
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** All triples as one graph: sorted lines bring the triples of a subject together. */
    private void triples(GraphSink sink, Path folder) throws IOException {
        sink.start();
        Path sorted = folder.resolve("sorted.nt");
        try {
            try (OutputStream out = Files.newOutputStream(sorted);
                    BufferedOutputStream buffered = new BufferedOutputStream(out)) {
                lines(false, folder, line -> writeLine(buffered, line));
            }
            read(sorted, sink);
        } finally {
            Files.deleteIfExists(sorted);
        }
        sink.finish();
    }

    private void graphs(GraphSink sink, Path folder) throws IOException {
        sink.start();
        try (SortedLines names = new SortedLines(folder, inMemory)) {
            for (Iterator<Node> graphs = dataset.listGraphNodes(); graphs.hasNext(); ) {
                names.add(graphs.next().getURI().getBytes(StandardCharsets.UTF_8));
            }
            Path inner = Files.createDirectory(folder.resolve("graph"));
            try {
                names.giveTo(name -> {
                    Node graph = NodeFactory.createURI(new String(name, StandardCharsets.UTF_8));
                    sink.graph(graph);
                    graph(graph, sink, inner);
                });
            } finally {
                Files.delete(inner);
            }
        }
        sink.finish();
    }

    private void graph(Node graph, GraphSink sink, Path folder) throws IOException {
        Path sorted = folder.resolve("sorted.nt");
        try (SortedLines lines = new SortedLines(folder, inMemory)) {
            for (Iterator<Quad> quads = dataset.findNG(graph, null, null, null); quads.hasNext(); ) {
                lines.add(line(quads.next().asTriple(), "."));
            }
            try (OutputStream out = Files.newOutputStream(sorted);
                    BufferedOutputStream buffered = new BufferedOutputStream(out)) {
                lines.giveTo(line -> writeLine(buffered, line));
            }
            read(sorted, sink);
        } finally {
            Files.deleteIfExists(sorted);
        }
    }

    private static void read(Path sorted, GraphSink sink) {
        // Unchecked: these are terms of the store.
        RDFParser.source(sorted).lang(Lang.NTRIPLES).checking(false).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                try {
                    sink.triple(triple);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}

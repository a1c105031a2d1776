package dev.verbatim.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;

/** Quads that wait in a file until all of them are known; deleted when closed. */
final class Spool implements AutoCloseable {
    private final Path file;
    private final Digest digest = new Digest();
    private final StreamRDF out;
    private final OutputStream bytes;
    private boolean empty = true;

    Spool(Path file) throws IOException {
        this.file = file;
        bytes = Files.newOutputStream(file);
        out = new WriterStreamRDFPlain(IO.wrapUTF8(bytes));
        out.start();
    }

    void add(Quad quad) {
        digest.add(quad.asTriple());
        out.quad(quad);
        empty = false;
    }

    boolean isEmpty() {
        return empty;
    }

    String digest() {
        return digest.hex();
    }

    /** Ends the writing, and gives what was written. */
    void readBack(Consumer<Quad> consumer) throws IOException {
        out.finish();
        bytes.close();
        try (InputStream in = Files.newInputStream(file)) {
            // Unchecked: what is read is what was written a moment ago.
            RDFParser.source(in).lang(Lang.NQUADS).checking(false).parse(new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    consumer.accept(quad);
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        Files.deleteIfExists(file);
    }
}

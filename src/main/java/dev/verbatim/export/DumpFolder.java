package dev.verbatim.export;

import dev.verbatim.store.Disclosure;
import dev.verbatim.store.Manifest;
import dev.verbatim.store.Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/** A folder with every dump of a graph, compressed, and their description; ready to be put on the Web as it stands. */
public final class DumpFolder {
    /** The file that describes the others, in Turtle; its addresses are relative to the folder. */
    public static final String DESCRIPTION = "void.ttl";

    /** The file of checksums, as {@code sha256sum --check} reads it. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private static final String NAME = "verbatim";

    /** Stands for the address of the folder, which is not known. */
    private static final String NOWHERE = "https://dumps.invalid/";

    private DumpFolder() {}

    /**
     * Writes all dumps. The folder appears when it is whole.
     *
     * @param dataset of the generation or of an excerpt of it, at least what {@code profile} shows
     * @param manifest of the generation
     * @param published when it was published
     * @param profile what is written of it
     * @param folder which must not exist
     * @throws ExportException if it cannot be written
     */
    public static void write(DatasetGraph dataset, Manifest manifest, Instant published, Profile profile, Path folder) {
        Path target = folder.toAbsolutePath();
        if (Files.exists(target)) {
            throw new ExportException(folder + " exists; name a folder that does not");
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Folder.delete(partial);
            Files.createDirectories(partial);
            try {
                fill(dataset, manifest, published, profile, partial);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folder.delete(partial);
            }
        } catch (IOException e) {
            throw new ExportException(
                    folder + " cannot be written (" + e.getMessage() + "); check its folder and the free space", e);
        }
    }

    private static void fill(DatasetGraph dataset, Manifest manifest, Instant published, Profile profile, Path folder)
            throws IOException {
        Export export = new Export(dataset, Disclosure.of(profile));
        List<DumpFile> files = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            files.add(write(export, format, folder));
        }
        Graph description = new DatasetDescription(NOWHERE)
                .of(manifest, published, profile, export.base(), export.statistics(), files);
        Prefixes.OF_DESCRIPTIONS.forEach(description.getPrefixMapping()::setNsPrefix);
        Files.writeString(
                folder.resolve(DESCRIPTION),
                RDFWriter.source(description)
                        .format(RDFFormat.TURTLE_PRETTY)
                        .base(NOWHERE)
                        .set(RIOT.symTurtleOmitBase, true)
                        .asString());
        StringBuilder sums = new StringBuilder();
        files.forEach(file -> sums.append(file.packedSha256())
                .append("  ")
                .append(file.name())
                .append('\n'));
        Files.write(folder.resolve(CHECKSUMS), sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static DumpFile write(Export export, ExportFormat format, Path folder) throws IOException {
        String name = NAME + "." + format.extension() + ".gz";
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                Metered packed = new Metered(file)) {
            GZIPOutputStream gzip = new GZIPOutputStream(packed, 1 << 16);
            Metered plain = new Metered(gzip);
            export.write(format, false, plain);
            gzip.finish();
            packed.flush();
            return new DumpFile(name, format, plain.bytes(), plain.sha256(), packed.bytes(), packed.sha256());
        }
    }

    /**
     * Reads the description of a folder.
     *
     * @param address of the folder on the Web, ending with a slash
     * @throws ExportException if it cannot be read
     */
    public static Graph description(Path folder, String address) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(Files.readString(folder.resolve(DESCRIPTION)), Lang.TURTLE)
                    .base(address)
                    .parse(graph);
        } catch (IOException e) {
            throw new ExportException(folder.resolve(DESCRIPTION) + " cannot be read; write the dumps again", e);
        }
        Prefixes.OF_DESCRIPTIONS.forEach(graph.getPrefixMapping()::setNsPrefix);
        return graph;
    }
}

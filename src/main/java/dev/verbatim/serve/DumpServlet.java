package dev.verbatim.serve;

import dev.verbatim.export.DumpFolder;
import dev.verbatim.serve.pages.DumpShelf;
import dev.verbatim.store.LiveStore;
import dev.verbatim.vocab.Spdx;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;

/** The files under {@code /dumps/}: those that their description names, and nothing else of the folder. */
final class DumpServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where they are served. */
    static final String PATH = "/dumps/";

    /** Addresses of the description are relative to the folder. */
    private static final String HERE = "https://dumps.invalid/";

    private static final String GZIP = ".gz";

    private final transient LiveStore store;
    private final transient Optional<DumpShelf> shelf;

    DumpServlet(LiveStore store, Optional<DumpShelf> shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        if (shelf.isEmpty()) {
            PlainText.send(response, HttpServletResponse.SC_NOT_FOUND, "no dumps are served here");
            return;
        }
        try (LiveStore.Lease lease = store.lease()) {
            Optional<Path> folder = shelf.get().folder(lease);
            if (folder.isEmpty()) {
                unready(response);
                return;
            }
            if (name.equals(DumpFolder.CHECKSUMS)) {
                PlainText.send(response, HttpServletResponse.SC_OK, checksums(folder.get()));
                return;
            }
            Graph description = DumpFolder.description(folder.get(), HERE);
            Node file = NodeFactory.createURI(HERE + name);
            Optional<Node> distribution = description
                    .find(Node.ANY, DCAT.downloadURL.asNode(), file)
                    .mapWith(triple -> triple.getSubject())
                    .nextOptional();
            if (distribution.isEmpty()) {
                PlainText.send(
                        response,
                        HttpServletResponse.SC_NOT_FOUND,
                        "there is no such dump; see " + PATH + " for those there are");
                return;
            }
            send(request, response, folder.get(), new File(description, distribution.get(), name));
        } catch (NoSuchFileException e) {
            // Deleted by the next generation between two lines above.
            unready(response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    /** Those of all files that can be had here, of which the folder holds only the compressed ones. */
    private static String checksums(Path folder) {
        Graph description = DumpFolder.description(folder, HERE);
        SortedSet<String> lines = new TreeSet<>(Comparator.comparing(line -> line.substring(line.indexOf(' '))));
        description.find(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY).forEachRemaining(triple -> {
            String name = triple.getObject().getURI().substring(HERE.length());
            lines.add(new File(description, triple.getSubject(), name).sha256() + "  " + name);
        });
        return String.join("\n", lines);
    }

    static void unready(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "30");
        response.setHeader("Cache-Control", "no-store");
        PlainText.send(
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "the dumps of these data are being written; ask again in a while");
    }

    /** A file as it is described. */
    private record File(Graph description, Node distribution, String name) {

        String sha256() {
            Node checksum = description
                    .find(distribution, Spdx.checksum, Node.ANY)
                    .next()
                    .getObject();
            return description
                    .find(checksum, Spdx.checksumValue, Node.ANY)
                    .next()
                    .getObject()
                    .getLiteralLexicalForm();
        }

        long bytes() {
            return Long.parseLong(description
                    .find(distribution, DCAT.byteSize.asNode(), Node.ANY)
                    .next()
                    .getObject()
                    .getLiteralLexicalForm());
        }

        boolean isPacked() {
            return name.endsWith(GZIP);
        }

        String mediaType() {
            String type = description
                    .find(distribution, DCAT.mediaType.asNode(), Node.ANY)
                    .next()
                    .getObject()
                    .getURI();
            return isPacked()
                    ? "application/gzip"
                    : type.substring(type.indexOf("media-types/") + "media-types/".length());
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Path folder, File file)
            throws IOException {
        String tag = '"' + file.sha256() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader(
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())) + ":");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(file.sha256())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + '"');
        response.setContentLengthLong(file.bytes());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        Path stored = folder.resolve(file.isPacked() ? file.name() : file.name() + GZIP);
        try (InputStream raw = Files.newInputStream(stored);
                InputStream in = file.isPacked() ? raw : new GZIPInputStream(raw, 1 << 16)) {
            in.transferTo(response.getOutputStream());
        }
    }
}

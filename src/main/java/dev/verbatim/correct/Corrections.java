package dev.verbatim.correct;

import dev.verbatim.model.Notice;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;

/** What the files of a folder correct. One that is broken, in whole or in part, is left out so far, with its reason. */
public final class Corrections {
    static final List<Node> TYPES = List.of(Vb.Merge, Vb.Split, Vb.Rejection, Vb.Amendment, Vb.LinkCorrection);

    /** What an entity can be, with the classes that go with it. */
    static final Map<Node, List<Node>> ENTITY_TYPES = Map.of(
            Schema.Person, List.of(Vb.Actor, Prov.Agent),
            Schema.Organization, List.of(Vb.Actor, Prov.Agent),
            Schema.GovernmentOrganization, List.of(Vb.Actor, Prov.Agent),
            Schema.Country, List.of(),
            Schema.Place, List.of(),
            Schema.Project, List.of(),
            Schema.Product, List.of());

    private static final String KINDS = "a vb:Merge, vb:Split, vb:Rejection, vb:Amendment or vb:LinkCorrection";
    private static final String STAGE = "correct";
    private static final String ENDING = ".ttl";

    private final Known known;
    private final String writtenBase;
    private final String base;
    private final Function<Graph, Map<Node, List<String>>> shapes;
    private final List<Correction> list = new ArrayList<>();
    private final SortedMap<Node, List<Triple>> descriptions = new TreeMap<>(Correction.ORDER);
    private final List<Notice> notices = new ArrayList<>();

    private Corrections(Known known, String writtenBase, String base, Function<Graph, Map<Node, List<String>>> shapes) {
        this.known = known;
        this.writtenBase = writtenBase;
        this.base = base;
        this.shapes = shapes;
    }

    /**
     * Reads the {@code .ttl} files of a folder, in any order to the same result.
     *
     * @param known what the vocabularies know
     * @param writtenBase what identifiers in the files begin with
     * @param base what identifiers of the graph begin with; those of the files are read as if they began with it
     * @param shapes the faults of a graph, by node: what it must look like
     * @throws IOException if a file cannot be read
     */
    public static Corrections read(
            Path folder, Known known, String writtenBase, String base, Function<Graph, Map<Node, List<String>>> shapes)
            throws IOException {
        return read(files(folder), known, writtenBase, base, shapes);
    }

    /** The same for files that need not stand anywhere yet, by name. */
    public static Corrections read(
            SortedMap<String, byte[]> files,
            Known known,
            String writtenBase,
            String base,
            Function<Graph, Map<Node, List<String>>> shapes) {
        Corrections corrections = new Corrections(known, writtenBase, base, shapes);
        files.forEach(corrections::read);
        return corrections;
    }

    /** The files of a folder that are read, by name. */
    public static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Corrections::isRead).toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    /** None. */
    public static Corrections none() {
        return new Corrections(new Known(Stream.of()), "", "", graph -> Map.of());
    }

    /** What relative IRIs of a file are relative to. */
    public static String baseOf(String base, String file) {
        String stem = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        return base + "correction/" + Nodes.encoded(stem);
    }

    private static boolean isRead(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    /** Those that make sense by themselves. */
    public List<Correction> list() {
        return List.copyOf(list);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** What the files say of an entity: its kinds and names; nothing of most. */
    List<Triple> description(Node entity) {
        return descriptions.getOrDefault(entity, List.of());
    }

    /** What was left out, and why. */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    // ---- a file

    private void read(String file, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            reject(file, 1, "is not UTF-8; save it as UTF-8");
            return;
        }
        FirstFault fault = new FirstFault();
        Graph graph = GraphFactory.createDefaultGraph();
        String fileBase = baseOf(writtenBase, file);
        try {
            RDFParser.fromString(text, Lang.TURTLE)
                    .base(fileBase)
                    .errorHandler(fault)
                    .parse(graph);
        } catch (RiotException e) {
            reject(file, fault.line, "is not Turtle: " + fault.message + "; nothing of this file is applied");
            return;
        }
        read(file, rebased(graph), SubjectLines.of(text, graph.getPrefixMapping(), fileBase));
    }

    private void read(String file, Graph graph, SubjectLines lines) {
        CorrectionReader reader = new CorrectionReader(graph, known, base);
        Map<Node, List<String>> misshapen = shapes.apply(graph);
        Set<Node> read = new HashSet<>();
        for (Node type : TYPES) {
            for (Node id : Nodes.of(graph.find(Node.ANY, Rdf.type, type)
                    .mapWith(Triple::getSubject)
                    .toSet())) {
                if (read.add(id)) {
                    int line = id.isURI() ? lines.of(written(id.getURI())) : 1;
                    List<String> faults = misshapen.getOrDefault(id, List.of());
                    if (faults.isEmpty()) {
                        CorrectionReader.Result result = reader.read(id, file, line);
                        result.correction().ifPresent(list::add);
                        faults = result.faults();
                    }
                    faults.forEach(reason -> reject(file, line, reason));
                }
            }
        }
        if (read.isEmpty()) {
            reject(file, firstSubject(graph, lines), "holds no correction: " + KINDS);
        }
        describe(graph);
    }

    private void describe(Graph graph) {
        for (Node type : ENTITY_TYPES.keySet()) {
            graph.find(Node.ANY, Rdf.type, type)
                    .mapWith(Triple::getSubject)
                    .filterKeep(node -> Nodes.isEntity(node, base))
                    .toList()
                    .forEach(entity -> describe(graph, entity, type));
        }
    }

    /** Where something is described that somebody may have taken for a correction. */
    private int firstSubject(Graph graph, SubjectLines lines) {
        return graph
                .find(Node.ANY, Rdf.type, Node.ANY)
                .filterKeep(triple -> triple.getSubject().isURI() && !ENTITY_TYPES.containsKey(triple.getObject()))
                .mapWith(triple -> lines.of(written(triple.getSubject().getURI())))
                .toList()
                .stream()
                .min(Integer::compare)
                .orElse(1);
    }

    private void describe(Graph graph, Node entity, Node type) {
        Set<Triple> said = new HashSet<>(descriptions.getOrDefault(entity, List.of()));
        said.add(Triple.create(entity, Rdf.type, type));
        ENTITY_TYPES.getOrDefault(type, List.of()).forEach(other -> said.add(Triple.create(entity, Rdf.type, other)));
        for (Node property : List.of(Rdfs.label, Skos.altLabel)) {
            graph.find(entity, property, Node.ANY)
                    .filterKeep(triple -> triple.getObject().isLiteral())
                    .forEachRemaining(said::add);
        }
        descriptions.put(
                entity,
                said.stream()
                        .sorted((one, other) -> one.toString().compareTo(other.toString()))
                        .toList());
    }

    private Graph rebased(Graph graph) {
        if (base.equals(writtenBase)) {
            return graph;
        }
        Graph rebased = GraphFactory.createDefaultGraph();
        graph.find()
                .forEachRemaining(triple ->
                        rebased.add(rebased(triple.getSubject()), triple.getPredicate(), rebased(triple.getObject())));
        return rebased;
    }

    private Node rebased(Node node) {
        return node.isURI() && node.getURI().startsWith(writtenBase)
                ? NodeFactory.createURI(base + node.getURI().substring(writtenBase.length()))
                : node;
    }

    private String written(String iri) {
        return iri.startsWith(base) ? writtenBase + iri.substring(base.length()) : iri;
    }

    private void reject(String file, int line, String reason) {
        notices.add(new Notice(Notice.Severity.REJECTED, STAGE, file + ":" + line, reason));
    }

    /** Remembers the first fault; the parser goes no further. */
    private static final class FirstFault implements ErrorHandler {
        private int line = 1;
        private String message = "";

        @Override
        public void warning(String warning, long line, long column) {
            // such as an unusual IRI: what it is used for tells whether it can be
        }

        @Override
        public void error(String error, long line, long column) {
            fatal(error, line, column);
        }

        @Override
        public void fatal(String error, long at, long column) {
            line = Math.max(1, (int) at);
            message = error;
            throw new RiotException(error);
        }
    }
}

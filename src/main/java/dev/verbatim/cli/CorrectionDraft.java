package dev.verbatim.cli;

import dev.verbatim.export.WholeFile;
import dev.verbatim.lexicon.Folding;
import dev.verbatim.model.Notice;
import dev.verbatim.pipeline.CorrectionCheck;
import dev.verbatim.query.Identifiers;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** A correction on its way into its author's file. */
final class CorrectionDraft implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("(?m)^<#(\\d{1,9})>");
    private static final Map<String, Node> CLASSES = Map.of(
            "person", Schema.Person,
            "organization", Schema.Organization,
            "government", Schema.GovernmentOrganization,
            "country", Schema.Country,
            "place", Schema.Place,
            "project", Schema.Project,
            "product", Schema.Product);

    private final CorrectionOptions options;
    private final Clock clock;
    private final Node kind;
    private final StoreView view;
    private final DatasetGraph dataset;
    private final Identifiers identifiers;
    private final TurtleTerms terms;
    private final List<String> lines = new ArrayList<>();
    private final Map<Node, String> descriptions = new LinkedHashMap<>();

    /**
     * @param kind of the correction, a class of the ontology
     * @throws dev.verbatim.store.StoreException if there is no store
     */
    CorrectionDraft(CorrectionOptions options, Clock clock, Node kind) {
        this.options = options;
        this.clock = clock;
        this.kind = kind;
        view = Store.at(options.store()).read();
        dataset = view.dataset();
        identifiers = new Identifiers(dataset);
        terms = new TurtleTerms(identifiers.whole(""));
    }

    Node whole(String name) {
        String iri = identifiers.whole(name.strip());
        if (iri.matches(".*[\\x00-\\x20<>\"{}|^`\\\\].*")) {
            throw CommandException.usage("'" + name + "' is no identifier");
        }
        return NodeFactory.createURI(iri);
    }

    /** A statement that the store holds. */
    Node statement(String name) {
        Node statement = whole(name);
        if (!holds(statement, Rdf.type, Vb.Statement)) {
            String why = holds(statement, Rdf.type, Vb.RejectedStatement) ? " any more, somebody rejected it" : "";
            throw CommandException.usage("the store has no statement " + statement.getURI() + why
                    + "; verbatim explain shows the statements of an article with their identifiers");
        }
        return statement;
    }

    /** An entity that some article speaks of, or a vocabulary knows. */
    Node entity(String name) {
        Node entity = whole(name);
        if (!holds(Node.ANY, Node.ANY, entity) && !holds(entity, Node.ANY, Node.ANY)) {
            throw CommandException.usage("the store knows no " + entity.getURI()
                    + "; look for its identifier: verbatim query find-by-name --param name=…");
        }
        return entity;
    }

    /** An entity of the store, else one that is new and called {@code label}. */
    Node entity(String name, String label, String kindOfEntity) {
        if (name.isEmpty() && label.isEmpty()) {
            throw CommandException.usage("say which entity, --into, or how a new one is called, --label");
        }
        if (label.isEmpty()) {
            Node entity = entity(name);
            describe(entity);
            return entity;
        }
        Node type = CLASSES.get(kindOfEntity);
        if (type == null) {
            throw CommandException.usage(
                    "'" + kindOfEntity + "' is no kind of entity; give --kind person, organization, "
                            + "government, country, place, project or product");
        }
        Node entity = whole(name.isEmpty() ? made(label, kindOfEntity) : name);
        Node literal = NodeFactory.createLiteralLang(label.strip(), options.language());
        descriptions.put(entity, terms.of(type) + " ;\n    rdfs:label " + terms.of(literal));
        return entity;
    }

    private static String made(String label, String kind) {
        boolean isActor = List.of("person", "organization", "government").contains(kind);
        return (isActor ? "actor" : kind) + "/x-" + kind + "-" + Folding.slug(label);
    }

    /** Lets the file say what an entity is that no vocabulary knows. */
    void describe(Node entity) {
        String name = entity.getURI().substring(entity.getURI().lastIndexOf('/') + 1);
        if (!name.startsWith("x-") || descriptions.containsKey(entity)) {
            return;
        }
        List<String> types = CLASSES.values().stream()
                .filter(type -> holds(entity, Rdf.type, type))
                .map(terms::of)
                .sorted()
                .toList();
        List<String> labels = objects(entity, Rdfs.label).stream()
                .map(terms::of)
                .sorted()
                .distinct()
                .toList();
        if (!types.isEmpty() && !labels.isEmpty()) {
            descriptions.put(entity, types.getFirst() + " ;\n    rdfs:label " + String.join(" , ", labels));
        }
    }

    boolean holds(Node subject, Node property, Node object) {
        return Txn.calculateRead(
                dataset,
                () -> dataset.findNG(Node.ANY, subject, property, object).hasNext());
    }

    private List<Node> objects(Node subject, Node property) {
        return Txn.calculateRead(
                dataset,
                () -> Iter.toList(Iter.map(dataset.findNG(Node.ANY, subject, property, Node.ANY), Quad::getObject)));
    }

    TurtleTerms terms() {
        return terms;
    }

    void say(Node property, List<Node> values) {
        if (!values.isEmpty()) {
            say(property, String.join(" , ", values.stream().map(terms::of).toList()));
        }
    }

    void say(Node property, String turtle) {
        lines.add(terms.of(property) + " " + turtle);
    }

    /** Writes it behind what its author's file holds, unless a build would leave it out. */
    void write(Console console) throws IOException {
        String slug = Folding.slug(options.author());
        String file = (slug.isEmpty() ? "x" : slug) + ".ttl";
        Path target = options.folder().resolve(file);
        String before = Files.exists(target) ? Files.readString(target) : "";
        String block = block(before);
        String text = text(before, block);
        List<Notice> faults = new CorrectionCheck(identifiers.whole("")).faults(options.folder(), file, text);
        if (!faults.isEmpty()) {
            throw CommandException.usage(
                    String.join("; ", faults.stream().map(Notice::message).toList()) + "; nothing was written");
        }
        create(options.folder());
        WholeFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        console.out().println("written to " + target + ", for the next build:");
        console.out().println();
        console.out().print(block);
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw CommandException.failed("the folder " + folder + " cannot be created (" + WholeFile.reason(e)
                            + "); choose another: --corrections DIR")
                    .because(e);
        }
    }

    private String text(String before, String block) {
        String declarations = terms.declarations(before, block);
        if (before.isEmpty()) {
            return "# Corrections by " + options.author() + "\n\n" + declarations + "\n" + block;
        }
        return before + (before.endsWith("\n") ? "" : "\n") + "\n" + (declarations.isEmpty() ? "" : declarations + "\n")
                + block;
    }

    private String block(String before) {
        Matcher names = NAME.matcher(before);
        int number = 0;
        while (names.find()) {
            number = Math.max(number, Integer.parseInt(names.group(1)));
        }
        List<String> all = new ArrayList<>();
        all.add("schema:author " + terms.of(NodeFactory.createLiteralString(options.author())));
        all.add("schema:dateCreated "
                + terms.of(NodeFactory.createLiteralDT(options.date(clock).toString(), XSDDatatype.XSDdate)));
        all.add("vb:reason " + terms.of(NodeFactory.createLiteralLang(options.reason(), options.language())));
        all.addAll(lines);
        StringBuilder block = new StringBuilder("<#" + (number + 1) + "> a " + terms.of(kind) + " ;\n    ");
        block.append(String.join(" ;\n    ", all)).append(" .\n");
        descriptions.forEach((entity, description) -> {
            String subject = terms.of(entity) + " a ";
            if (!before.contains("\n" + subject)) {
                block.append("\n").append(subject).append(description).append(" .\n");
            }
        });
        return block.toString();
    }

    @Override
    public void close() {
        view.close();
    }
}

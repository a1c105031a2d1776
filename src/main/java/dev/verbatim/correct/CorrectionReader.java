package dev.verbatim.correct;

import dev.verbatim.correct.Correction.Amendment;
import dev.verbatim.correct.Correction.LinkFix;
import dev.verbatim.correct.Correction.Merge;
import dev.verbatim.correct.Correction.Rejection;
import dev.verbatim.correct.Correction.Signature;
import dev.verbatim.correct.Correction.Split;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** One correction of a file that has the shape of one: whether it also makes sense, and what it is. */
final class CorrectionReader {
    private static final int LONGEST_NUMBER = 45;

    private final Graph graph;
    private final Known known;
    private final String base;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param graph of the file
     * @param base what the identifiers of the graph to be corrected begin with
     */
    CorrectionReader(Graph graph, Known known, String base) {
        this.graph = graph;
        this.known = known;
        this.base = base;
    }

    /** What came of one. */
    record Result(Optional<Correction> correction, List<String> faults) {}

    /** The correction {@code id}, whose properties are as many and of such kinds as the shapes ask for. */
    Result read(Node id, String file, int line) {
        faults.clear();
        List<Node> types = Corrections.TYPES.stream()
                .filter(type -> graph.contains(id, Rdf.type, type))
                .toList();
        if (types.size() > 1) {
            faults.add("it is of several kinds; write one correction for each");
            return new Result(Optional.empty(), List.copyOf(faults));
        }
        Signature signature =
                new Signature(id, file, line, one(id, Schema.author), one(id, Schema.dateCreated), all(id, Vb.reason));
        if (!signature.date().getLiteral().isWellFormed()) {
            faults.add("its date is none: " + signature.date().getLiteralLexicalForm());
        }
        Correction correction = correction(types.getFirst(), signature);
        return new Result(faults.isEmpty() ? Optional.of(correction) : Optional.empty(), List.copyOf(faults));
    }

    private Correction correction(Node type, Signature signature) {
        if (type.equals(Vb.Merge)) {
            return merge(signature);
        }
        if (type.equals(Vb.Split)) {
            return split(signature);
        }
        if (type.equals(Vb.Rejection)) {
            return new Rejection(signature, statement(one(signature.id(), Vb.corrects)));
        }
        return type.equals(Vb.Amendment) ? amendment(signature) : link(signature);
    }

    private Merge merge(Signature signature) {
        Node into = entity(one(signature.id(), Vb.into));
        List<Node> entities = all(signature.id(), Vb.corrects);
        for (Node entity : entities) {
            entity(entity);
            boolean isEntry = !Nodes.isNovel(entity, base);
            if (isEntry && !Nodes.folder(entity, base).equals(Nodes.folder(into, base))) {
                faults.add(entity + " of the vocabularies is of another kind than " + into);
            }
        }
        return new Merge(signature, Nodes.of(entities), into);
    }

    private Split split(Signature signature) {
        Node into = entity(one(signature.id(), Vb.into));
        if (!isDescribed(into)) {
            faults.add("no vocabulary knows " + into + "; say in this file what it is and how it is called, such as: <"
                    + into.getURI() + "> a schema:Organization ; rdfs:label \"…\"@fr");
        }
        List<Node> places = all(signature.id(), Vb.where);
        places.stream()
                .filter(place -> !place.isURI() || !place.getURI().startsWith(base + "article/"))
                .forEach(place ->
                        faults.add("a place is an article, a sentence or a statement of the graph, not " + place));
        return new Split(signature, entity(one(signature.id(), Vb.corrects)), into, Nodes.of(places));
    }

    private Amendment amendment(Signature signature) {
        Node statement = statement(one(signature.id(), Vb.corrects));
        SortedMap<Node, List<Node>> values = new TreeMap<>(Correction.ORDER);
        all(signature.id(), Vb.cleared).forEach(property -> values.put(property, List.of()));
        for (Node said : all(signature.id(), Vb.amendedTo)) {
            graph.find(said, Node.ANY, Node.ANY).forEachRemaining(triple -> {
                Node property = triple.getPredicate();
                List<Node> others = values.getOrDefault(property, List.of());
                if (graph.contains(signature.id(), Vb.cleared, property)) {
                    faults.add(property.getLocalName() + " is both set and cleared");
                }
                List<Node> more = new ArrayList<>(others);
                more.add(plain(triple.getObject()));
                values.put(property, Nodes.of(more).stream().toList());
            });
        }
        if (values.isEmpty()) {
            faults.add("it amends nothing: vb:amendedTo holds no property");
        }
        values.forEach((property, set) -> amended(statement, property, set));
        return new Amendment(signature, statement, values);
    }

    private void amended(Node statement, Node property, List<Node> values) {
        String kind = Nodes.kind(statement, base);
        Optional<Field> field = Field.of(property);
        if (field.isEmpty()) {
            faults.add((property.isURI() ? property.getURI() : property)
                    + " cannot be amended; what can is "
                    + String.join(", ", Field.of(kind).stream().map(Field::name).toList()));
        } else if (!kind.isEmpty()) {
            faults.addAll(field.get().faults(kind, values, known, base));
        }
    }

    /** A number as the graph writes it: Turtle makes integers of those without a point. */
    private static Node plain(Node value) {
        if (!value.isLiteral()
                || value.getLiteralLexicalForm().length() > LONGEST_NUMBER
                || !value.getLiteral().isWellFormed()
                || !List.of(XSDDatatype.XSDinteger, XSDDatatype.XSDdecimal).contains(value.getLiteralDatatype())) {
            return value;
        }
        String plain = new BigDecimal(value.getLiteralLexicalForm().strip())
                .stripTrailingZeros()
                .toPlainString();
        return NodeFactory.createLiteralDT(plain, XSDDatatype.XSDdecimal);
    }

    private LinkFix link(Signature signature) {
        Node id = signature.id();
        List<Node> relation = all(id, Vb.rightRelation);
        return new LinkFix(
                signature,
                entity(one(id, Vb.corrects)),
                all(id, Vb.wrongLink).stream().findFirst(),
                all(id, Vb.rightLink).stream().findFirst(),
                relation.isEmpty() ? Skos.exactMatch : relation.getFirst());
    }

    private Node entity(Node node) {
        if (!Nodes.isEntity(node, base)) {
            faults.add(node + " is no entity of the graph; such an identifier begins with " + base
                    + " and goes on like actor/openai");
        }
        return node;
    }

    private Node statement(Node node) {
        if (Nodes.kind(node, base).isEmpty()) {
            faults.add(node + " is no statement of the graph; such an identifier looks like " + base
                    + "article/0123456789abcdef#investment=120,140");
        }
        return node;
    }

    private boolean isDescribed(Node entity) {
        Predicate<Node> isTyped = node ->
                Corrections.ENTITY_TYPES.keySet().stream().anyMatch(type -> graph.contains(node, Rdf.type, type));
        return known.isNamed(entity) || graph.contains(entity, Rdfs.label, Node.ANY) && isTyped.test(entity);
    }

    private Node one(Node subject, Node property) {
        return all(subject, property).getFirst();
    }

    private List<Node> all(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .sorted(Correction.ORDER)
                .toList();
    }
}

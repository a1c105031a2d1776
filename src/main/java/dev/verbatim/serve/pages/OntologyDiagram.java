package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The ontology drawn from its own triples: a box for each class, what narrows it to its right, in it the properties that begin
 * there.
 */
final class OntologyDiagram {
    static final String PATH = "ontology.svg";

    private static final int LINE = 18;
    private static final int WIDTH = 370;
    private static final int GAP = 46;
    private static final int MARGIN = 12;

    private final Graph ontology;
    private final String language;
    private final Map<Node, Box> boxes = new LinkedHashMap<>();
    private int bottom = MARGIN;

    private OntologyDiagram(Graph ontology, String language) {
        this.ontology = ontology;
        this.language = language;
    }

    /** Of the ontology as the graph has it, in the reader's language. */
    static String of(Visit visit) {
        Node name = Facts.iri(visit.address().base() + "graph/verbatim");
        return of(visit.lease().dataset().getGraph(name), visit.language());
    }

    /**
     * Draws an ontology.
     *
     * @param language two letters
     * @return SVG
     */
    static String of(Graph ontology, String language) {
        return new OntologyDiagram(ontology, language).svg();
    }

    /**
     * A class.
     *
     * @param lines what stands in the box below its name
     */
    private record Box(int x, int y, String name, String label, List<String> lines) {
        int height() {
            return LINE * (lines.size() + 2) + 6;
        }
    }

    private String svg() {
        List<Node> classes = ours(OWL2.Class.asNode());
        classes.stream()
                .filter(type -> parents(type).stream().noneMatch(classes::contains))
                .forEach(root -> place(root, 0, classes));
        List<String> shared = lines(Node.ANY);
        Box several = new Box(MARGIN, bottom, "vb:*", "", shared);
        bottom += several.height() + MARGIN;
        int right = boxes.values().stream().mapToInt(box -> box.x + WIDTH).max().orElse(0) + MARGIN;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(right)
                .append(' ')
                .append(bottom)
                .append("\" width=\"")
                .append(right)
                .append("\" height=\"")
                .append(bottom)
                .append(
                        "\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        boxes.forEach((type, box) -> parents(type).forEach(parent -> {
            Box wider = boxes.get(parent);
            if (wider != null) {
                line(svg, wider, box);
            }
        }));
        boxes.values().forEach(box -> box(svg, box));
        box(svg, several);
        return svg.append("</svg>\n").toString();
    }

    /** A class and, to its right, those that narrow it. */
    private void place(Node type, int depth, List<Node> classes) {
        if (boxes.containsKey(type)) {
            return;
        }
        Box box = new Box(MARGIN + depth * (WIDTH + GAP), bottom, named(type), label(type), lines(type));
        boxes.put(type, box);
        int top = bottom;
        classes.stream()
                .filter(other -> parents(other).contains(type))
                .forEach(narrower -> place(narrower, depth + 1, classes));
        bottom = Math.max(bottom, top + box.height() + MARGIN);
    }

    /** @param type a class, or any for the properties that begin at no class of their own */
    private List<String> lines(Node type) {
        List<String> lines = new ArrayList<>();
        Map<String, String> properties = new TreeMap<>();
        for (Node kind : List.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode())) {
            for (Node property : ours(kind)) {
                if (ontology.contains(property, RDFS.domain.asNode(), type) != type.equals(Node.ANY)) {
                    String range = value(property, RDFS.range.asNode())
                            .map(to -> " \u2192 " + named(to))
                            .orElse("");
                    properties.put(named(property), label(property) + range);
                }
            }
        }
        (type.isURI() ? parents(type) : List.<Node>of())
                .stream()
                        .filter(parent -> !parent.getURI().startsWith(Vb.NAMESPACE))
                        .map(parent -> "\u2282 " + named(parent))
                        .forEach(lines::add);
        properties.forEach((name, text) -> lines.add(name.substring(name.indexOf(':') + 1) + ": " + text));
        return lines;
    }

    private List<Node> ours(Node kind) {
        return ontology.find(Node.ANY, RDF.type.asNode(), kind).mapWith(Triple::getSubject).toList().stream()
                .filter(term -> term.isURI() && term.getURI().startsWith(Vb.NAMESPACE))
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private List<Node> parents(Node type) {
        return ontology.find(type, RDFS.subClassOf.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private Optional<Node> value(Node subject, Node property) {
        return ontology.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .filter(Node::isURI)
                .min(Comparator.comparing(Node::getURI));
    }

    private String label(Node term) {
        return ontology.find(term, RDFS.label.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .filter(label -> label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseGet(() -> Names.end(term));
    }

    /** With the last word of its namespace, where the term is borrowed. */
    private static String named(Node term) {
        String iri = term.getURI();
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        if (iri.startsWith(Vb.NAMESPACE)) {
            return "vb:" + iri.substring(cut + 1);
        }
        String space = iri.substring(0, cut).replaceFirst("https?://", "");
        String name = space.contains("XMLSchema")
                ? "xsd"
                : space.contains("nif-core")
                        ? "nif"
                        : space.startsWith("schema.org")
                                ? "schema"
                                : space.replaceFirst("/core$", "").replaceFirst(".*/", "");
        return name + ":" + iri.substring(cut + 1);
    }

    private static void line(StringBuilder svg, Box from, Box to) {
        int y = from.y + LINE;
        int x = from.x + WIDTH;
        int middle = x + GAP / 2;
        svg.append("<path d=\"M")
                .append(to.x)
                .append(' ')
                .append(to.y + LINE)
                .append(" H")
                .append(middle);
        svg.append(" V").append(y).append(" H").append(x + 8);
        svg.append("\" fill=\"none\" stroke=\"#555\"/>\n<path d=\"M")
                .append(x)
                .append(' ')
                .append(y);
        svg.append(" l8 -5 v10 z\" fill=\"#fff\" stroke=\"#555\"/>\n");
    }

    private static void box(StringBuilder svg, Box box) {
        svg.append("<rect x=\"")
                .append(box.x)
                .append("\" y=\"")
                .append(box.y)
                .append("\" width=\"")
                .append(WIDTH);
        svg.append("\" height=\"").append(box.height()).append("\" rx=\"4\" fill=\"#f4f8f9\" stroke=\"#17566b\"/>\n");
        int y = box.y + LINE;
        text(svg, box.x + 8, y, "font-weight=\"bold\" fill=\"#0f3d4d\"", box.name);
        text(svg, box.x + 8, y + LINE - 3, "fill=\"#555c64\" font-style=\"italic\"", box.label);
        y += LINE;
        for (String line : box.lines) {
            y += LINE;
            text(svg, box.x + 8, y, "fill=\"#1d2126\"", line);
        }
    }

    private static void text(StringBuilder svg, int x, int y, String style, String text) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" ")
                .append(style)
                .append('>');
        svg.append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
    }
}

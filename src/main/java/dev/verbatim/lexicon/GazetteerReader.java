package dev.verbatim.lexicon;

import dev.verbatim.lexicon.Gazetteer.Entry;
import dev.verbatim.lexicon.Gazetteer.Form;
import dev.verbatim.lexicon.Gazetteer.FormKind;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;

/** Turns Turtle vocabularies into entries of the gazetteer. */
final class GazetteerReader {

    private static final String IDS = "https://w3id.org/verbatim/id/";
    private static final String VB = "https://w3id.org/verbatim/ontology#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel";

    private static final Map<String, EntityKind> KINDS = new TreeMap<>(Map.of(
            SCHEMA + "Country", EntityKind.COUNTRY,
            SCHEMA + "GovernmentOrganization", EntityKind.GOVERNMENT,
            SCHEMA + "Organization", EntityKind.ORGANIZATION,
            SCHEMA + "Person", EntityKind.PERSON,
            SCHEMA + "Place", EntityKind.PLACE,
            SCHEMA + "Product", EntityKind.PRODUCT,
            SCHEMA + "Project", EntityKind.PROJECT));

    private final Graph graph;

    private GazetteerReader(Graph graph) {
        this.graph = graph;
    }

    static List<Entry> read(List<String> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> parse(file, graph));
        return new GazetteerReader(graph).entries();
    }

    private static void parse(String file, Graph into) {
        try (InputStream in = GazetteerReader.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no vocabulary " + file + " on the class path");
            }
            RDFParser.create().source(in).lang(Lang.TURTLE).base(IDS).parse(into);
        } catch (RiotException e) {
            throw new IllegalArgumentException("vocabulary " + file + " is not Turtle: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read vocabulary " + file, e);
        }
    }

    private List<Entry> entries() {
        Map<String, Entry> entries = new TreeMap<>();
        KINDS.forEach((type, kind) -> {
            graph.find(Node.ANY, uri(RDF_TYPE), uri(type)).forEachRemaining(triple -> {
                Node subject = triple.getSubject();
                if (subject.isURI() && subject.getURI().startsWith(IDS)) {
                    Entry entry = entry(subject, kind);
                    // the more special type comes first by its name
                    entries.merge(entry.key(), entry, (known, other) -> known);
                }
            });
        });
        return List.copyOf(entries.values());
    }

    private Entry entry(Node subject, EntityKind kind) {
        String key = key(subject);
        List<Form> forms = new ArrayList<>();
        forms(subject, key, LABEL, FormKind.NAME, forms);
        forms(subject, key, ALT_LABEL, FormKind.NAME, forms);
        forms(subject, key, VB + "adjective", FormKind.ADJECTIVE, forms);
        forms(subject, key, VB + "demonym", FormKind.DEMONYM, forms);
        forms(subject, key, VB + "byName", FormKind.BY_NAME, forms);
        forms(subject, key, VB + "combiningForm", FormKind.COMBINING, forms);
        return new Entry(
                key,
                kind,
                forms,
                objects(subject, VB + "commonNoun")
                        .anyMatch(o -> o.getLiteralLexicalForm().equals("true")),
                objects(subject, SCHEMA + "gender")
                        .map(GazetteerReader::name)
                        .findFirst()
                        .map(name -> name.toLowerCase(Locale.ROOT).startsWith("f")),
                keys(subject, VB + "country").stream().findFirst(),
                keys(subject, VB + "leads"),
                keys(subject, VB + "formerlyLed"),
                keys(subject, VB + "founded"),
                names(subject, VB + "industry"),
                names(subject, VB + "headquarters").stream().findFirst(),
                date(subject, VB + "termStart"),
                date(subject, VB + "termEnd"));
    }

    private void forms(Node subject, String key, String property, FormKind kind, List<Form> into) {
        List<String> ambiguous = objects(subject, VB + "ambiguousLabel")
                .map(Node::getLiteralLexicalForm)
                .toList();
        objects(subject, property)
                .filter(Node::isLiteral)
                .map(o -> new Form(
                        key,
                        o.getLiteralLexicalForm().strip(),
                        kind,
                        language(key, o),
                        ambiguous.contains(o.getLiteralLexicalForm())))
                .filter(form -> !form.text().isEmpty() && !into.contains(form))
                .sorted(Comparator.comparing(
                                (Form f) -> f.language().map(Language::tag).orElse(""))
                        .thenComparing(Form::text))
                .forEach(into::add);
    }

    /** A country has other names in other languages; an actor's name holds wherever it is written. */
    private static Optional<Language> language(String key, Node literal) {
        String tag = literal.getLiteralLanguage().split("-", -1)[0].toLowerCase(Locale.ROOT);
        return key.startsWith("country/") && Language.isTag(tag) ? Optional.of(new Language(tag)) : Optional.empty();
    }

    private List<String> keys(Node subject, String property) {
        return objects(subject, property)
                .filter(o -> o.isURI() && o.getURI().startsWith(IDS))
                .map(GazetteerReader::key)
                .sorted()
                .toList();
    }

    private Optional<LocalDate> date(Node subject, String property) {
        return objects(subject, property)
                .map(o -> LocalDate.parse(o.getLiteralLexicalForm()))
                .min(Comparator.naturalOrder());
    }

    private List<String> names(Node subject, String property) {
        return objects(subject, property).map(GazetteerReader::name).sorted().toList();
    }

    private Stream<Node> objects(Node subject, String property) {
        return graph.find(subject, uri(property), Node.ANY).toList().stream().map(Triple::getObject);
    }

    private static String key(Node node) {
        return node.getURI().substring(IDS.length());
    }

    /** What a literal says, or the last part of an IRI. */
    private static String name(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.toString();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}

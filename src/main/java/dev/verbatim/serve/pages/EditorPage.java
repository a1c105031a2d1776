package dev.verbatim.serve.pages;

import dev.verbatim.query.ArgumentException;
import dev.verbatim.query.CannedQuery;
import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.ItsRdf;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The SPARQL editor: what it completes and what it shows as examples comes from the graph and the questions. */
public final class EditorPage {
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final int MOST_TERMS = 2000;

    /** What the library writes into the page for its table: the edges of columns, and the pointer while one is drawn. */
    private static final List<String> SHEETS = List.of(
            "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='",
            "'sha256-c0O6TmFAkgpNbHxKAa1BrveWHHopjEtC47i0PzMudxg='");

    private static final String BEGINNING = """
            SELECT ?investment ?value ?currency ?status {
              ?investment a vb:Investment ; schema:amount ?amount ; vb:status/skos:notation ?status .
              ?amount schema:value ?value ; schema:currency ?currency .
            }
            ORDER BY DESC(?value)
            LIMIT 20""";

    EditorPage() {}

    Page of(Visit visit) {
        JsonObject setting = new JsonObject();
        JsonObject prefixes = new JsonObject();
        prefixes(visit).forEach(prefixes::put);
        setting.put("prefixes", prefixes);
        setting.put("classes", terms(visit, List.of("Class")));
        setting.put("properties", terms(visit, List.of("ObjectProperty", "DatatypeProperty", "AnnotationProperty")));
        setting.put("base", visit.address().base());
        setting.put("language", visit.language());
        setting.put("beginning", declared(visit) + "\n" + BEGINNING);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("setting", setting.toString());
        values.put("examples", examples(visit));
        return Page.of("editor", visit.texts().of("editor.title"), values)
                .with("lib/yasgui.js", "editor.js")
                .allowing(SHEETS);
    }

    private static List<Example> examples(Visit visit) {
        return visit.catalog().questions().stream()
                .filter(question -> !question.isFederated())
                .map(question -> new Example(question.title(visit.language()), query(question, Map.of(), visit)))
                .toList();
    }

    /**
     * The query of a question with what was given in the places of its parameters. What is optional and was not given stays
     * a variable; the examples stand in for the rest.
     */
    static String query(CannedQuery question, Map<String, String> arguments, Visit visit) {
        Map<String, String> given = new LinkedHashMap<>(arguments);
        question.parameters().stream()
                .filter(parameter -> parameter.isRequired() && !given.containsKey(parameter.name()))
                .forEach(parameter -> given.put(
                        parameter.name(),
                        visit.address().own(parameter.defaultValue().orElse(parameter.example()))));
        try {
            Map<Var, Node> terms = question.bind(given);
            if (terms.isEmpty()) {
                return question.text()
                        .lines()
                        .filter(line -> !line.startsWith("#+"))
                        .collect(Collectors.joining("\n"))
                        .strip();
            }
            Query query = QueryTransformOps.replaceVars(question.query(), terms);
            return query.toString().strip();
        } catch (ArgumentException wrong) {
            return question.text();
        }
    }

    private static Map<String, String> prefixes(Visit visit) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("vb", Vb.NAMESPACE);
        prefixes.put("vbc", Codes.NAMESPACE);
        prefixes.put("vbi", visit.address().base());
        prefixes.put("schema", Schema.NAMESPACE);
        prefixes.put("prov", Prov.NAMESPACE);
        prefixes.put("nif", Nif.NAMESPACE);
        prefixes.put("skos", Skos.NAMESPACE);
        prefixes.put("rdfs", Rdfs.NAMESPACE);
        prefixes.put("rdf", Rdf.NAMESPACE);
        prefixes.put("itsrdf", ItsRdf.NAMESPACE);
        prefixes.put("owl", OWL);
        prefixes.put("text", "http://jena.apache.org/text#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    private static String declared(Visit visit) {
        return prefixes(visit).entrySet().stream()
                .filter(prefix -> List.of("vb", "schema", "skos").contains(prefix.getKey()))
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">")
                .collect(Collectors.joining("\n"));
    }

    private static JsonArray terms(Visit visit, List<String> types) {
        TreeSet<String> terms = new TreeSet<>();
        for (String type : types) {
            visit.facts().subjects(Rdf.type, NodeFactory.createURI(OWL + type), MOST_TERMS).stream()
                    .filter(Node::isURI)
                    .forEach(term -> terms.add(term.getURI()));
        }
        JsonArray array = new JsonArray();
        terms.forEach(array::add);
        return array;
    }

    /**
     * A query to begin with.
     *
     * @param title what it asks
     * @param query its text
     */
    public record Example(String title, String query) {}
}

package dev.verbatim.serve.pages;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** How to cite the graph, a thing in it such as a statement, or the answer to a question: as text, BibTeX and link. */
final class CitePage {
    static final String PATH = "cite";

    private static final String IRI = "iri";
    private static final String QUESTION = "question";

    /** What a row is cited by: the first of these columns that it fills. */
    private static final List<String> OF_ROWS =
            List.of("statement", "claim", "investment", "sentence", "rule", "thing");

    private final Visit visit;
    private final String root;

    private CitePage(Visit visit, String root) {
        this.visit = visit;
        this.root = root;
    }

    /** @param root address of the first page for others, ending with a slash */
    static Page of(Visit visit, String root) {
        return new CitePage(visit, root).page();
    }

    /** Where it is told how to cite a row of an answer; empty if there is nothing in it to cite. */
    static String ofRow(Visit visit, Binding row) {
        return OF_ROWS.stream()
                .map(row::get)
                .filter(node -> node != null && node.isURI())
                .findFirst()
                .map(node -> visit.cite(node.getURI()))
                .orElse("");
    }

    /** Where it is told how to cite the answer that is shown. */
    static String ofQuestion(Visit visit, String name) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(QUESTION, name);
        visit.request().getParameterMap().forEach((key, values) -> {
            if (!key.equals(Visit.LANGUAGE) && !key.equals(Visit.VERSION)) {
                parameters.put(key, values[0]);
            }
        });
        return visit.href(PATH + Visit.query(parameters));
    }

    private Page page() {
        Optional<String> iri = visit.parameter(IRI);
        Optional<String> question = visit.parameter(QUESTION);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("quote", "");
        values.put("language", "");
        values.put("checksum", visit.lease().manifest().sha256().orElse(""));
        if (question.isEmpty()) {
            visit.request().getParameterMap().keySet().stream()
                    .filter(name -> !List.of(IRI, Visit.LANGUAGE, Visit.VERSION).contains(name))
                    .min(Comparator.naturalOrder())
                    .ifPresent(name -> {
                        throw new PageRefusal(400, "form.unknown", name);
                    });
        }
        if (iri.isPresent()) {
            thing(iri.get(), values);
        } else if (question.isPresent()) {
            question(question.get(), values);
        } else {
            fill(values, visit.texts().of("cite.graph"), "", "", "graph");
        }
        return Page.of("cite", visit.texts().of("cite.title"), values);
    }

    private void thing(String iri, Map<String, Object> values) {
        if (!iri.matches("[a-z]+:[^\\x00-\\x20<>\"{}|^`\\\\]{1,2000}")) {
            throw new PageRefusal(400, "problem.resource", iri, visit.address().base() + "actor/openai");
        }
        Node thing = Facts.iri(iri);
        Optional<String> path = visit.address().path(thing);
        if (path.isEmpty() || !visit.facts().knows(thing)) {
            throw new PageRefusal(404, "problem.thing", iri);
        }
        Optional<Node> sentence = visit.facts().says(thing, dev.verbatim.vocab.Rdf.type, Nif.Sentence)
                ? Optional.of(thing)
                : visit.facts().value(thing, Prov.wasDerivedFrom);
        sentence.flatMap(node -> visit.facts().value(node, Nif.anchorOf)).ifPresent(words -> {
            values.put("quote", words.getLiteralLexicalForm());
            values.put("language", words.getLiteralLanguage());
        });
        String kind = visit.names().kind(thing).map(visit.names()::of).orElse("");
        String name = sentence.isPresent() ? place(thing) : visit.names().of(thing);
        String source = sentence.flatMap(node -> visit.facts().value(node, Nif.referenceContext))
                .map(article -> ", " + visit.names().of(article))
                .orElse("");
        fill(values, (kind.isEmpty() ? name : kind + " " + name) + source, path.get(), "", Names.end(thing));
    }

    /** "1651–1659": where in its article a statement or sentence stands, in characters. */
    private String place(Node thing) {
        String fragment = Names.end(thing);
        return fragment.substring(fragment.indexOf('=') + 1).replace(',', '\u2013');
    }

    private void question(String name, Map<String, Object> values) {
        CannedQuery question = visit.catalog().questions().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PageRefusal(404, "problem.question", name));
        Map<String, String> parameters = new LinkedHashMap<>();
        visit.request().getParameterMap().forEach((key, given) -> {
            if (!List.of(QUESTION, Visit.LANGUAGE, Visit.VERSION).contains(key)) {
                parameters.put(key, given[0]);
            }
        });
        String title = visit.texts().of("cite.query", question.title(visit.language()));
        fill(values, title, "questions/" + name, Visit.query(parameters), name);
    }

    /**
     * Fills in what all citations have.
     *
     * @param path of what is cited, with its fragment
     * @param query its parameters
     * @param key what the entry of BibTeX is called after
     */
    private void fill(Map<String, Object> values, String title, String path, String query, String key) {
        int cut = path.indexOf('#');
        String version = (query.isEmpty() ? "?" : query + "&") + Visit.VERSION + "=" + visit.version();
        String permalink = root + (cut < 0 ? path + version : path.substring(0, cut) + version + path.substring(cut));
        values.put("what", new Ref(title, visit.href(path + query), false));
        values.put("permalink", permalink);
        values.put(
                "citation",
                visit.texts()
                        .of(
                                key.equals("graph") ? "cite.line.graph" : "cite.line",
                                title,
                                visit.version(),
                                visit.published(),
                                visit.software(),
                                permalink));
        values.put("bibtex", bibtex(title, permalink, key));
    }

    private String bibtex(String title, String permalink, String key) {
        return "@misc{verbatim-" + key.replaceAll("[^A-Za-z0-9]+", "-") + "-" + visit.version() + ",\n  title = {{"
                + escaped(title) + "}},\n  author = {{" + escaped(visit.software()) + "}},\n  year = {" + visit.year()
                + "},\n  version = {" + visit.version() + "},\n  url = {" + permalink.replace("%", "\\%") + "}\n}";
    }

    /** What TeX would take for commands. */
    private static String escaped(String text) {
        return text.replace("\\", "\\textbackslash ").replaceAll("([&%$#_{}])", "\\\\$1");
    }
}

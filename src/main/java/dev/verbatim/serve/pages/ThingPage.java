package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The page of an identifier: of an article, of an investment, of a list of terms, or of any other thing. */
public final class ThingPage {
    private static final int MOST_FACTS = 400;
    private static final int MOST_VALUES = 30;
    private static final int LONGEST_VALUE = 300;

    private ThingPage() {}

    static Page of(Visit visit, Node thing) {
        if (!visit.facts().knows(thing)) {
            throw new PageRefusal(404, "problem.thing", thing.getURI());
        }
        Map<String, Object> values = common(visit, thing);
        Page page;
        if (visit.facts().says(thing, Rdf.type, Schema.NewsArticle)) {
            page = ArticlePage.of(visit, thing, values);
        } else if (visit.facts().says(thing, Rdf.type, Vb.Investment)) {
            page = InvestmentPage.of(visit, thing, values);
        } else if (visit.path().equals(Address.TERMS) || visit.path().equals(Address.CODES)) {
            page = TermsPage.of(visit, values);
        } else {
            values.put("sections", new Sections(visit, thing).all());
            page = Page.of("thing", visit.names().of(thing), values);
        }
        return page.or(alternates(visit));
    }

    private static Map<String, Object> common(Visit visit, Node thing) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("iri", thing.getURI());
        values.put(
                "kind",
                visit.names()
                        .kind(thing)
                        .map(type -> visit.ref(type, visit.names().of(type)))
                        .orElse(Ref.plain(visit.texts().of("kind.thing"))));
        values.put("properties", properties(visit, thing));
        values.put("editor", visit.href("sparql#query=" + Visit.fragment("DESCRIBE <" + thing.getURI() + ">")));
        return values;
    }

    /** What is said of it, a line for each property. */
    static List<Property> properties(Visit visit, Node thing) {
        Map<Node, List<Node>> byProperty = new LinkedHashMap<>();
        for (Triple triple : visit.facts().about(thing, MOST_FACTS)) {
            if (!triple.getPredicate().equals(dev.verbatim.vocab.Nif.isString)) {
                byProperty
                        .computeIfAbsent(triple.getPredicate(), unused -> new ArrayList<>())
                        .add(triple.getObject());
            }
        }
        List<Property> properties = new ArrayList<>();
        byProperty.forEach((property, objects) -> properties.add(new Property(
                visit.ref(property),
                objects.stream()
                        .limit(MOST_VALUES)
                        .map(object -> value(visit, object))
                        .toList(),
                Math.max(0, objects.size() - MOST_VALUES))));
        return properties;
    }

    private static Value value(Visit visit, Node object) {
        if (object.isLiteral()) {
            String text = object.getLiteralLexicalForm();
            int length = text.codePointCount(0, text.length());
            String shown = length > LONGEST_VALUE
                    ? text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "\u2026"
                    : text;
            return new Value(Ref.plain(shown), object.getLiteralLanguage());
        }
        return new Value(visit.ref(object), "");
    }

    static List<Alternate> alternates(Visit visit) {
        return Arrays.stream(DataFormat.values())
                .filter(format -> format != DataFormat.HTML)
                .map(format ->
                        new Alternate(format.label(), format.mediaType(), visit.self("format", format.parameter())))
                .toList();
    }

    /** Words that explain a term, in the reader's language. */
    static String definition(Visit visit, Node term) {
        return visit.names()
                .in(visit.facts().values(term, Skos.definition))
                .or(() -> visit.names().in(visit.facts().values(term, Skos.scopeNote)))
                .or(() -> visit.names().in(visit.facts().values(term, Schema.description)))
                .orElse("");
    }

    /**
     * What is said with one property.
     *
     * @param name of the property
     * @param values as many as are shown
     * @param more how many more there are
     */
    public record Property(Ref name, List<Value> values, int more) {
        /** Copies the list. */
        public Property {
            values = List.copyOf(values);
        }
    }

    /**
     * A value.
     *
     * @param thing its name, with its page
     * @param language tag of a text; empty for none
     */
    public record Value(Ref thing, String language) {}
}

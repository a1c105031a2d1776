package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** A card of an entity, for other sites to show in a frame: what it is, what else it is called, what sentences say of it. */
final class PreviewPage {
    /** Where it stands. */
    static final String PATH = "reconcile/preview";

    /** The template that a frame of another site may show. */
    static final String TEMPLATE = "preview";

    private static final int OTHER_NAMES = 6;
    private static final int SENTENCES = 2;
    private static final int LONGEST_ID = 2_000;

    private PreviewPage() {}

    /** The card of the entity that the parameter {@code id} identifies, whole or without its base. */
    static Page of(Visit visit) {
        String id = visit.parameter("id").orElse("");
        String base = visit.address().base();
        String iri = id.startsWith(base) ? id : base + id;
        Node thing = Facts.iri(iri);
        if (id.isEmpty() || id.length() > LONGEST_ID || !visit.facts().knows(thing)) {
            throw new PageRefusal(404, "problem.thing", id.length() > LONGEST_ID ? "" : id);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "kind",
                visit.names()
                        .kind(thing)
                        .map(type -> visit.names().of(type))
                        .orElse(visit.texts().of("kind.thing")));
        String name = visit.names().of(thing);
        values.put(
                "others",
                visit.facts().values(thing, Skos.altLabel).stream()
                        .map(Facts::lexical)
                        .filter(other -> !other.equals(name))
                        .distinct()
                        .limit(OTHER_NAMES)
                        .toList());
        values.put("sentences", sentences(visit, thing));
        values.put("href", visit.address().path(thing).map(visit::href).orElse(iri));
        return Page.of(TEMPLATE, name, values);
    }

    private static List<String> sentences(Visit visit, Node thing) {
        return visit.facts().subjects(Schema.mentions, thing, SENTENCES).stream()
                .map(sentence -> visit.facts().text(sentence, Nif.anchorOf))
                .filter(words -> !words.isEmpty())
                .toList();
    }
}

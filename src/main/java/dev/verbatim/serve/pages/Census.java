package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What a generation holds, counted once.
 *
 * @param counts number of things by name of the count, in the order in which they are shown
 * @param first the earliest date of publication; empty without any
 * @param last the latest
 * @param publishers outlets, by name
 * @param known what is mentioned, by kind (the first part of its identifier), the most mentioned first
 * @param recent the investments that were told last
 */
record Census(
        Map<String, Long> counts,
        String first,
        String last,
        List<Node> publishers,
        Map<String, List<Node>> known,
        List<Node> recent) {
    private static final int MOST_OF_A_KIND = 300;
    private static final int MOST_RECENT = 6;

    /** Copies what it is given. */
    Census {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        publishers = List.copyOf(publishers);
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
        recent = List.copyOf(recent);
    }

    static Census of(Facts facts, Address address) {
        Map<Node, Integer> mentioned = new HashMap<>();
        count(facts.all(Schema.mentions), mentioned);
        Set<Node> linked = new HashSet<>();
        long links = 0;
        for (Iterator<Triple> i = facts.all(Skos.exactMatch); i.hasNext(); ) {
            Node thing = i.next().getSubject();
            if (mentioned.containsKey(thing)) {
                linked.add(thing);
                links++;
            }
        }
        Map<String, List<Node>> known = byKind(mentioned, address);
        Map<Node, Integer> types = new HashMap<>();
        count(facts.all(Rdf.type), types);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("articles", number(types, Schema.NewsArticle));
        counts.put("sentences", number(types, Nif.Sentence));
        counts.put("investments", number(types, Vb.Investment));
        counts.put("claims", number(types, Vb.Claim));
        counts.put("actors", mentionedOf(mentioned, address, "actor"));
        counts.put("countries", mentionedOf(mentioned, address, "country"));
        counts.put("projects", mentionedOf(mentioned, address, "project"));
        counts.put("statements", number(types, Vb.Statement));
        counts.put("linked", (long) linked.size());
        counts.put("links", links);
        TreeSet<String> dates = new TreeSet<>();
        facts.all(Schema.datePublished).forEachRemaining(triple -> dates.add(Facts.lexical(triple.getObject())));
        Map<Node, Integer> publishers = new HashMap<>();
        count(facts.all(Schema.publisher), publishers);
        return new Census(
                counts,
                dates.isEmpty() ? "" : dates.first(),
                dates.isEmpty() ? "" : dates.last(),
                ranked(publishers),
                known,
                recent(facts));
    }

    private static void count(Iterator<Triple> triples, Map<Node, Integer> counts) {
        triples.forEachRemaining(triple -> counts.merge(triple.getObject(), 1, Integer::sum));
    }

    private static long number(Map<Node, Integer> types, Node type) {
        return types.getOrDefault(type, 0);
    }

    private static long mentionedOf(Map<Node, Integer> mentioned, Address address, String kind) {
        return mentioned.keySet().stream()
                .filter(thing -> kind.equals(kind(thing, address)))
                .count();
    }

    private static Map<String, List<Node>> byKind(Map<Node, Integer> mentioned, Address address) {
        Map<String, List<Node>> known = new HashMap<>();
        for (Node thing : ranked(mentioned)) {
            List<Node> same = known.computeIfAbsent(kind(thing, address), unused -> new ArrayList<>());
            if (same.size() < MOST_OF_A_KIND) {
                same.add(thing);
            }
        }
        return known;
    }

    private static List<Node> ranked(Map<Node, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Node, Integer>>comparingInt(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey, Facts.ORDER))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first part of an identifier under the base, such as {@code actor}; empty for any other. */
    static String kind(Node thing, Address address) {
        return address.path(thing)
                .filter(path -> path.startsWith(Address.THINGS))
                .map(path -> path.substring(Address.THINGS.length()))
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .orElse("");
    }

    private static List<Node> recent(Facts facts) {
        List<Triple> told = new ArrayList<>();
        facts.all(Vb.firstTold).forEachRemaining(told::add);
        return told.stream()
                .sorted(Comparator.<Triple, String>comparing(triple -> Facts.lexical(triple.getObject()))
                        .reversed()
                        .thenComparing(Triple::getSubject, Facts.ORDER))
                .limit(MOST_RECENT)
                .map(Triple::getSubject)
                .toList();
    }
}

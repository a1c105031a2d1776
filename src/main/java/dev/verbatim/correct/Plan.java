package dev.verbatim.correct;

import dev.verbatim.correct.Correction.Amendment;
import dev.verbatim.correct.Correction.LinkFix;
import dev.verbatim.correct.Correction.Merge;
import dev.verbatim.correct.Correction.Rejection;
import dev.verbatim.correct.Correction.Split;
import dev.verbatim.model.Notice;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Corrections that do not contradict each other, ready to be applied to one article after another. It does not change: safe to
 * use from many threads.
 */
public final class Plan {
    private static final Map<String, List<Node>> TYPES_BY_NAME = Map.of(
            "x-person-", List.of(Schema.Person, Vb.Actor, Prov.Agent),
            "x-organization-", List.of(Schema.Organization, Vb.Actor, Prov.Agent),
            "x-government-", List.of(Schema.GovernmentOrganization, Vb.Actor, Prov.Agent),
            "x-country-", List.of(Schema.Country),
            "x-place-", List.of(Schema.Place),
            "x-project-", List.of(Schema.Project),
            "x-product-", List.of(Schema.Product));

    private final Corrections corrections;
    private final Known known;
    private final String base;
    private final SortedMap<Node, Correction> active = new TreeMap<>(Correction.ORDER);
    private final Map<Node, List<Merge>> merges = new HashMap<>();
    private final Map<Node, List<Correction>> byArticle = new HashMap<>();
    private final List<LinkFix> links = new ArrayList<>();
    private final Map<Node, String> keys = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    /**
     * @param corrections as read from files
     * @param known what the vocabularies know
     * @param base what identifiers of the graph begin with
     */
    public Plan(Corrections corrections, Known known, String base) {
        this.corrections = corrections;
        this.known = known;
        this.base = base;
        notices.addAll(corrections.notices());
        Map<Correction, String> refused = Conflicts.of(corrections.list());
        refused.forEach((correction, reason) -> notices.add(notice(Notice.Severity.REJECTED, correction, reason)));
        corrections.list().stream()
                .filter(correction -> !refused.containsKey(correction))
                .forEach(correction -> active.put(correction.id(), correction));
        active.values().forEach(correction -> keys.put(correction.id(), digested(correction)));
        active.values().forEach(this::place);
    }

    /** A plan that corrects nothing. */
    public static Plan none() {
        return new Plan(Corrections.none(), new Known(Stream.of()), "");
    }

    private void place(Correction correction) {
        switch (correction) {
            case Merge merge ->
                merge.targets()
                        .forEach(entity -> merges.computeIfAbsent(entity, e -> new ArrayList<>())
                                .add(merge));
            case Split split -> {
                Set<Node> articles = new LinkedHashSet<>();
                split.places().forEach(place -> articles.add(Nodes.article(place)));
                articles.forEach(article -> at(article, split));
            }
            case Rejection rejection -> at(Nodes.article(rejection.statement()), rejection);
            case Amendment amendment -> at(Nodes.article(amendment.statement()), amendment);
            case LinkFix link -> links.add(link);
        }
    }

    private void at(Node article, Correction correction) {
        byArticle.computeIfAbsent(article, a -> new ArrayList<>()).add(correction);
    }

    /** Whether there is nothing to correct. */
    public boolean isEmpty() {
        return active.isEmpty();
    }

    /** How many corrections can be applied. */
    public int size() {
        return active.size();
    }

    /** What was left out, and why. */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** Name and digest of what a correction does: an article that was corrected so need not be corrected again. */
    public String key(Correction correction) {
        return keys.getOrDefault(correction.id(), "");
    }

    private String digested(Correction correction) {
        StringBuilder said = new StringBuilder(correction.digest());
        entities(correction).forEach(entity -> said.append(isNamed(entity) ? '1' : '0'));
        return correction.id().getURI() + "=" + said;
    }

    private Stream<Node> entities(Correction correction) {
        return switch (correction) {
            case Merge merge -> Stream.of(merge.into());
            case Split split -> Stream.of(split.into());
            case Amendment amendment ->
                amendment.values().values().stream().flatMap(List::stream).filter(value -> Nodes.isEntity(value, base));
            default -> Stream.of();
        };
    }

    /**
     * Articles that were not corrected as this plan corrects.
     *
     * @param applied keys of the corrections that were applied, by IRI of the article
     * @param dataset the graphs of the articles as they were corrected
     */
    public Set<String> stale(Map<String, ? extends Collection<String>> applied, DatasetGraph dataset) {
        Set<String> current = new LinkedHashSet<>();
        active.values().forEach(correction -> current.add(key(correction)));
        Set<String> stale = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        applied.forEach((article, keys) -> {
            seen.addAll(keys);
            if (!current.containsAll(keys)) {
                stale.add(article);
            }
        });
        for (Correction correction : active.values()) {
            if (!seen.contains(key(correction))) {
                concerned(correction, dataset).forEach(article -> {
                    if (applied.containsKey(article.getURI())) {
                        stale.add(article.getURI());
                    }
                });
            }
        }
        return stale;
    }

    private static Set<Node> concerned(Correction correction, DatasetGraph dataset) {
        Set<Node> articles = new LinkedHashSet<>();
        switch (correction) {
            case Merge merge ->
                merge.targets()
                        .forEach(entity -> dataset.findNG(Node.ANY, Node.ANY, Node.ANY, entity)
                                .forEachRemaining(quad -> articles.add(quad.getGraph())));
            case Split split -> split.places().forEach(place -> articles.add(Nodes.article(place)));
            case Rejection rejection -> articles.add(Nodes.article(rejection.statement()));
            case Amendment amendment -> articles.add(Nodes.article(amendment.statement()));
            case LinkFix link -> {
                // links are no part of articles
            }
        }
        return articles;
    }

    /**
     * Corrects an article.
     *
     * @param article its IRI, the name of its graph
     * @param quads all of its graph, as read
     * @param faults what is wrong with quads that must not be published; a correction that leads to such is refused
     */
    public Corrected apply(Node article, List<Quad> quads, Function<List<Quad>, List<String>> faults) {
        ArticleCorrection all = attempt(article, quads, correction -> true);
        if (all.applied().isEmpty() || faults.apply(List.copyOf(all.quads())).isEmpty()) {
            return corrected(all, all.refused());
        }
        Map<Correction, String> refused = new LinkedHashMap<>(all.refused());
        Set<Correction> sound = new LinkedHashSet<>();
        for (Correction correction : all.applied()) {
            Set<Correction> tried = new LinkedHashSet<>(sound);
            tried.add(correction);
            List<String> found = faults.apply(
                    List.copyOf(attempt(article, quads, tried::contains).quads()));
            if (found.isEmpty()) {
                sound.add(correction);
            } else {
                refused.put(correction, "would leave a graph that must not be published: " + found.getFirst());
            }
        }
        return corrected(attempt(article, quads, sound::contains), refused);
    }

    private ArticleCorrection attempt(Node article, List<Quad> quads, Predicate<Correction> allowed) {
        ArticleCorrection attempt = new ArticleCorrection(this, article, quads, allowed);
        attempt.apply();
        return attempt;
    }

    private Corrected corrected(ArticleCorrection done, Map<Correction, String> refused) {
        SortedSet<String> keys = new TreeSet<>();
        done.applied().forEach(correction -> keys.add(key(correction)));
        return new Corrected(List.copyOf(done.quads()), keys, refused);
    }

    /** Corrections of statements and places of an article. */
    List<Correction> at(Node article) {
        return byArticle.getOrDefault(article, List.of());
    }

    /** What an entity is after all merges, and by which. */
    record Merged(Node into, List<Merge> by) {}

    Merged merged(Node entity, Predicate<Correction> allowed) {
        List<Merge> by = new ArrayList<>();
        Node at = entity;
        while (true) {
            List<Merge> next =
                    merges.getOrDefault(at, List.of()).stream().filter(allowed).toList();
            if (next.isEmpty()) {
                return new Merged(at, by);
            }
            by.addAll(next);
            at = next.getFirst().into();
        }
    }

    boolean isNamed(Node entity) {
        return known.isNamed(entity)
                || corrections.description(entity).stream()
                        .anyMatch(triple -> triple.getPredicate().equals(Rdfs.label));
    }

    /** The classes of an entity: as the vocabularies, the files of corrections or its own name tell. */
    List<Node> types(Node entity) {
        Set<Node> types = new LinkedHashSet<>();
        for (Node type : Nodes.of(known.types(entity))) {
            types.add(type);
            types.addAll(Corrections.ENTITY_TYPES.getOrDefault(type, List.of()));
        }
        if (types.isEmpty()) {
            corrections.description(entity).stream()
                    .filter(triple -> triple.getPredicate().equals(Rdf.type))
                    .map(Triple::getObject)
                    .forEach(types::add);
        }
        if (types.isEmpty() && Nodes.isEntity(entity, base)) {
            String name = entity.getURI().substring(entity.getURI().lastIndexOf('/') + 1);
            TYPES_BY_NAME.forEach((beginning, ofName) -> {
                if (name.startsWith(beginning)) {
                    types.addAll(ofName);
                }
            });
        }
        return List.copyOf(types);
    }

    List<Triple> description(Node entity) {
        return corrections.description(entity);
    }

    String base() {
        return base;
    }

    Node part(Correction correction, String name) {
        return ArticleCorrection.part(correction.id(), name);
    }

    // ---- what is common to all articles

    /** The vocabularies without the links that are wrong; the keys of the corrections that took some out go to {@code applied}. */
    public List<Quad> vocabulary(List<Quad> quads, Collection<String> applied) {
        if (links.isEmpty()) {
            return quads;
        }
        Map<Node, List<LinkFix>> byEntity = new HashMap<>();
        links.forEach(link ->
                byEntity.computeIfAbsent(link.entity(), e -> new ArrayList<>()).add(link));
        return quads.stream()
                .filter(quad -> {
                    List<LinkFix> wrong = byEntity.getOrDefault(quad.getSubject(), List.of()).stream()
                            .filter(link -> link.wrong()
                                    .filter(quad.getObject()::equals)
                                    .isPresent())
                            .toList();
                    wrong.forEach(link -> applied.add(key(link)));
                    return wrong.isEmpty();
                })
                .toList();
    }

    /**
     * The graphs of links that a program found, as far as they must change: without the links that are wrong, and with those
     * again that no correction calls wrong any more. The keys of the corrections that are about some go to {@code applied}.
     *
     * @param dataset what is built; the streams read from it
     */
    public SortedMap<Node, Stream<Quad>> foundLinks(DatasetGraph dataset, Collection<String> applied) {
        FoundLinks found = new FoundLinks(dataset, links);
        found.applied().forEach(link -> applied.add(key(link)));
        return found.changed();
    }

    /** Links that were missing: they apply wherever their entity is known. */
    public void missingLinks(Predicate<Node> isThere, Collection<String> applied) {
        links.stream()
                .filter(link -> link.wrong().isEmpty() && isThere.test(link.entity()))
                .forEach(link -> applied.add(key(link)));
    }

    /**
     * What the graph says of the corrections that changed it.
     *
     * @param graph name of the graph to put it in
     * @param applied their keys
     */
    public Stream<Quad> graph(Node graph, Collection<String> applied) {
        CorrectionGraph quads = new CorrectionGraph(this, graph);
        active.values().stream()
                .filter(correction -> applied.contains(key(correction)))
                .forEach(quads::add);
        return quads.quads().stream();
    }

    /**
     * Corrections that changed nothing, each with what became of what it corrects.
     *
     * @param applied keys of those that did
     * @param articles IRIs of the articles that are there
     */
    public List<Notice> idle(Collection<String> applied, Predicate<String> articles) {
        return active.values().stream()
                .filter(correction -> !applied.contains(key(correction)))
                .map(correction -> notice(Notice.Severity.WARNING, correction, Idle.reason(correction, articles)))
                .toList();
    }

    /** A notice about a correction. */
    public static Notice notice(Notice.Severity severity, Correction correction, String message) {
        return new Notice(severity, "correct", correction.signature().place(), message);
    }
}

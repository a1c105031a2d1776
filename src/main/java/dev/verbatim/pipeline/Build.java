package dev.verbatim.pipeline;

import dev.verbatim.consolidate.Consolidation;
import dev.verbatim.correct.Corrected;
import dev.verbatim.correct.Correction;
import dev.verbatim.correct.Plan;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.Article;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Notice;
import dev.verbatim.model.Telling;
import dev.verbatim.rdf.Iris;
import dev.verbatim.rdf.Projection;
import dev.verbatim.rdf.Provenance;
import dev.verbatim.read.Corpus;
import dev.verbatim.read.CorpusException;
import dev.verbatim.read.CorpusWalk;
import dev.verbatim.read.Input;
import dev.verbatim.read.ReadResult;
import dev.verbatim.read.Reader;
import dev.verbatim.store.ArticleEntry;
import dev.verbatim.store.Generation;
import dev.verbatim.store.Manifest;
import dev.verbatim.store.Store;
import dev.verbatim.validate.Validation;
import dev.verbatim.validate.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Articles that stand in the store just so are not read for their statements again; what left the corpus leaves the store.
 * Either all of it is published or nothing. Of an article only its identifier and fingerprint are kept in memory, a few
 * hundred bytes.
 */
public final class Build {

    private final BuildRequest request;
    private final Progress progress;
    private final Installation installation = Installation.current();
    private final Iris iris;
    private final Projection projection;
    private final Reader reader = Reader.standard();
    private final Chain chain;
    private final Validation validation = Validation.load();
    private final Map<String, Fingerprint> known = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();
    private final SortedMap<String, Notice> refusals = new TreeMap<>();
    private Plan plan = Plan.none();
    private Set<String> stale = Set.of();
    private int added;

    private Build(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        Rules rules = Rules.load();
        iris = new Iris(request.base());
        projection = new Projection(
                iris,
                new Provenance(
                        installation.version(),
                        installation.data(),
                        rules.all().stream()
                                .map(rule -> new Provenance.RuleEntry(
                                        rule.id(), rule.purpose(), rule.confidence(), rule.measured()))
                                .toList()));
        chain = Chain.standard();
    }

    /**
     * Builds.
     *
     * @param progress is told how far the build has come
     * @throws CorpusException if a corpus is not there
     * @throws dev.verbatim.store.StoreException if the store cannot be written or another build is under way
     * @throws InvalidGraphException if a statement breaks a shape or has lost its sentence: then nothing is published
     */
    public static BuildReport run(BuildRequest request, Progress progress) throws CorpusException {
        Corpus corpus = Corpus.of(request.corpora());
        return new Build(request, progress).run(corpus);
    }

    private BuildReport run(Corpus corpus) {
        try (Generation generation = Store.at(request.store()).update("verbatim " + installation.version())) {
            generation.forEachArticle(entry -> known.put(entry.iri(), Fingerprint.parse(entry.fingerprint())));
            planCorrections(generation);
            long passedOver = articles(corpus, generation);
            int removed = removeMissing(generation);
            SortedSet<String> corrected = correctionsApplied(generation);
            commonGraphs(generation, corrected);
            reportCorrections(corrected);
            boolean changed = generation.isChanged();
            Map<String, Long> found = Census.of(generation.dataset());
            Manifest manifest = Release.publish(generation, projection, validation, progress);
            return new BuildReport(
                    seen.size(),
                    seen.size() - added,
                    added,
                    removed,
                    passedOver,
                    corrected.size(),
                    notices,
                    found,
                    manifest.generation(),
                    manifest.version(),
                    changed);
        }
    }

    // ---- corrections

    private void planCorrections(Generation generation) {
        if (request.corrections().isPresent()) {
            plan = Planning.of(request.corrections().get(), projection, iris.base(), validation);
        }
        Map<String, SortedSet<String>> applied = new TreeMap<>();
        known.forEach((article, fingerprint) -> applied.put(article, fingerprint.corrections()));
        stale = plan.stale(applied, generation.dataset());
    }

    private static SortedSet<String> correctionsApplied(Generation generation) {
        SortedSet<String> applied = new TreeSet<>();
        generation.forEachArticle(
                entry -> applied.addAll(Fingerprint.parse(entry.fingerprint()).corrections()));
        return applied;
    }

    private void reportCorrections(Set<String> applied) {
        notices.addAll(plan.notices());
        notices.addAll(refusals.values());
        plan.idle(applied, seen::contains).stream()
                .filter(notice -> !refusals.containsKey(notice.file()))
                .forEach(notices::add);
    }

    // ---- articles

    private long articles(Corpus corpus, Generation generation) {
        progress.begin("reading", count(corpus));
        CorpusWalk walk = corpus.walk();
        try (OrderedPool pool = new OrderedPool(request.threads())) {
            pool.run(walk, this::process, outcome -> take(outcome, generation));
        }
        progress.end();
        return walk.hidden() + walk.unknown();
    }

    private static long count(Corpus corpus) {
        long count = 0;
        for (CorpusWalk walk = corpus.walk(); walk.hasNext(); walk.next()) {
            count++;
        }
        return count;
    }

    /**
     * What came of one file.
     *
     * @param entry its article, unless it was left out
     * @param quads its article's graph; empty if it is in the store just so
     * @param refused corrections that do not fit it
     */
    private record Outcome(
            Input input,
            List<Notice> notices,
            Optional<ArticleEntry> entry,
            List<Quad> quads,
            Map<Correction, String> refused) {}

    /** Runs on any thread. */
    private Outcome process(Input input) {
        return switch (reader.read(input)) {
            case ReadResult.Rejected rejected ->
                new Outcome(input, List.of(rejected.notice()), Optional.empty(), List.of(), Map.of());
            case ReadResult.Read read -> process(input, read.article(), read.notices());
        };
    }

    private Outcome process(Input input, Article article, List<Notice> doubts) {
        Node name = iris.article(article.sha256());
        String sources = String.join(" ", article.sha256(), installation.digest(), article.file());
        Fingerprint before = known.get(name.getURI());
        if (before != null && before.sources().equals(sources) && !stale.contains(name.getURI())) {
            ArticleEntry entry = new ArticleEntry(name.getURI(), article.file(), before.text());
            return new Outcome(input, doubts, Optional.of(entry), List.of(), Map.of());
        }
        LinkedArticle linked = chain.read(article);
        List<Quad> quads = projection.article(linked);
        InvalidGraphException.throwIfViolated(article.file(), validation.graph(quads));
        Corrected corrected = plan.apply(name, quads, this::faults);
        String fingerprint = Fingerprint.of(sources, corrected.applied()).text();
        ArticleEntry entry = new ArticleEntry(name.getURI(), article.file(), fingerprint);
        return new Outcome(input, doubts, Optional.of(entry), corrected.quads(), corrected.refused());
    }

    private List<String> faults(List<Quad> quads) {
        return switch (validation.graph(quads)) {
            case dev.verbatim.validate.Outcome.Sound sound -> List.of();
            case dev.verbatim.validate.Outcome.Violated violated ->
                violated.violations().stream().map(Violation::toString).toList();
        };
    }

    private void take(Outcome outcome, Generation generation) {
        notices.addAll(outcome.notices());
        outcome.refused().forEach((correction, reason) -> {
            Notice notice = Plan.notice(Notice.Severity.REJECTED, correction, reason);
            refusals.merge(notice.file(), notice, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        });
        outcome.entry().ifPresent(entry -> {
            if (!seen.add(entry.iri())) {
                notices.add(new Notice(
                        Notice.Severity.WARNING,
                        "pipeline",
                        entry.file(),
                        "the same text, byte for byte, as another file of the corpus: taken once"));
            } else if (!outcome.quads().isEmpty() && generation.put(entry, outcome.quads())) {
                added++;
            }
        });
        progress.step(seen.size(), outcome.input().name());
    }

    private int removeMissing(Generation generation) {
        List<String> missing = known.keySet().stream()
                .filter(iri -> !seen.contains(iri))
                .sorted()
                .toList();
        missing.forEach(generation::drop);
        return missing.size();
    }

    // ---- what is common to all articles

    /** @param corrected keys of the corrections that changed articles; those that changed something here are added */
    private void commonGraphs(Generation generation, SortedSet<String> corrected) {
        Set<Node> described = new HashSet<>();
        Map<Node, List<Quad>> vocabularies = new LinkedHashMap<>();
        projection.vocabularies().forEach((graph, quads) -> {
            quads.forEach(quad -> described.add(quad.getSubject()));
            vocabularies.put(graph, plan.vocabulary(quads, corrected));
        });
        vocabularies.forEach((graph, quads) -> generation.replace(graph.getURI(), quads.stream()));
        generation.replace(projection.vocabularyLinks().getURI(), projection.vocabularyLinks(vocabularies));
        plan.foundLinks(generation.dataset(), corrected)
                .forEach((graph, quads) -> generation.replace(graph.getURI(), quads));
        plan.missingLinks(
                entity -> described.contains(entity)
                        || generation.dataset().contains(Node.ANY, entity, Node.ANY, Node.ANY),
                corrected);
        List<Quad> corrections = plan.graph(projection.corrections(), corrected).toList();
        InvalidGraphException.throwIfViolated("the graph of corrections", validation.graph(corrections));
        generation.replace(projection.corrections().getURI(), corrections.stream());
        List<Quad> build = projection.buildQuads();
        InvalidGraphException.throwIfViolated("the graph of the build", validation.graph(build));
        generation.replace(projection.build().getURI(), build.stream());
        if (generation.isChanged()) {
            progress.begin("consolidating", -1);
            generation.replace(projection.investments().getURI(), investments(generation));
            progress.end();
            progress.begin("validating", -1);
            InvalidGraphException.throwIfViolated("the graph", validation.corpus(generation.dataset()));
            progress.end();
        }
    }

    private Stream<Quad> investments(Generation generation) {
        try (Stream<Telling> tellings = projection.tellings(generation.dataset())) {
            return projection.investments(Consolidation.consolidate(tellings.toList()));
        }
    }
}

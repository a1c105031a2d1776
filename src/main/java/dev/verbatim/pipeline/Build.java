package dev.verbatim.pipeline;

import dev.verbatim.consolidate.Consolidation;
import dev.verbatim.export.Checksum;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();
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
            generation.forEachArticle(entry -> known.put(entry.iri(), entry.fingerprint()));
            long passedOver = articles(corpus, generation);
            int removed = removeMissing(generation);
            commonGraphs(generation);
            boolean changed = generation.isChanged();
            Map<String, Long> found = Census.of(generation.dataset());
            Manifest manifest = changed ? generation.publish(release(generation)) : generation.publish();
            return new BuildReport(
                    seen.size(),
                    seen.size() - added,
                    added,
                    removed,
                    passedOver,
                    notices,
                    found,
                    manifest.generation(),
                    manifest.version(),
                    changed);
        }
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
     */
    private record Outcome(Input input, List<Notice> notices, Optional<ArticleEntry> entry, List<Quad> quads) {}

    /** Runs on any thread. */
    private Outcome process(Input input) {
        return switch (reader.read(input)) {
            case ReadResult.Rejected rejected ->
                new Outcome(input, List.of(rejected.notice()), Optional.empty(), List.of());
            case ReadResult.Read read -> process(input, read.article(), read.notices());
        };
    }

    private Outcome process(Input input, Article article, List<Notice> doubts) {
        ArticleEntry entry = entry(article);
        boolean unchanged = entry.fingerprint().equals(known.get(entry.iri()));
        return new Outcome(input, doubts, Optional.of(entry), unchanged ? List.of() : quads(article));
    }

    private ArticleEntry entry(Article article) {
        String fingerprint = String.join(" ", article.sha256(), installation.digest(), article.file());
        return new ArticleEntry(iris.article(article.sha256()).getURI(), article.file(), fingerprint);
    }

    private List<Quad> quads(Article article) {
        LinkedArticle linked = chain.read(article);
        List<Quad> quads = projection.article(linked);
        InvalidGraphException.throwIfViolated(article.file(), validation.graph(quads));
        return quads;
    }

    private void take(Outcome outcome, Generation generation) {
        notices.addAll(outcome.notices());
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

    private void commonGraphs(Generation generation) {
        Map<Node, List<Quad>> vocabularies = projection.vocabularies();
        vocabularies.forEach((graph, quads) -> generation.replace(graph.getURI(), quads.stream()));
        generation.replace(projection.vocabularyLinks().getURI(), projection.vocabularyLinks(vocabularies));
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

    /** The checksum, which the graph then tells. */
    private String release(Generation generation) {
        progress.begin("checksum", -1);
        String sha256 = Checksum.sha256(generation.dataset(), projection.release());
        List<Quad> release = projection.releaseQuads(sha256);
        InvalidGraphException.throwIfViolated("the graph of the release", validation.graph(release));
        generation.replace(projection.release().getURI(), release.stream());
        progress.end();
        return sha256;
    }

    private Stream<Quad> investments(Generation generation) {
        try (Stream<Telling> tellings = projection.tellings(generation.dataset())) {
            return projection.investments(Consolidation.consolidate(tellings.toList()));
        }
    }
}

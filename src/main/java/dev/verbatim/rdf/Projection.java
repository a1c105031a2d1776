package dev.verbatim.rdf;

import dev.verbatim.model.Alignment;
import dev.verbatim.model.Investment;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Telling;
import dev.verbatim.vocab.DataSets;
import dev.verbatim.vocab.Skos;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The one projection of the model into RDF. Every quad comes once, none has a blank node, and the same input gives the same
 * quads in the same order. Safe to use from many threads.
 */
public final class Projection {
    private static final Map<Node, Alignment.Relation> RELATIONS =
            Map.of(Skos.exactMatch, Alignment.Relation.EXACT, Skos.closeMatch, Alignment.Relation.CLOSE);

    /** Score of what people wrote from what they know, without looking each up. */
    private static final double NOT_LOOKED_UP = 0.9;

    private final Iris iris;
    private final Provenance provenance;
    private final boolean mentions;

    /**
     * A projection with a node for each mention.
     *
     * @param iris where identifiers stand
     * @param provenance what the build depends on
     */
    public Projection(Iris iris, Provenance provenance) {
        this(iris, provenance, true);
    }

    /**
     * A projection.
     *
     * @param iris where identifiers stand
     * @param provenance what the build depends on
     * @param mentions whether each mention gets a node; without them a sentence still says whom it mentions
     */
    public Projection(Iris iris, Provenance provenance, boolean mentions) {
        this.iris = iris;
        this.provenance = provenance;
        this.mentions = mentions;
    }

    /** All that an article says, in the graph that bears its name. */
    public List<Quad> article(LinkedArticle article) {
        return new ArticleGraph(iris, iris.build(provenance.sha256()), mentions, article).quads();
    }

    /**
     * What the investment statements of all articles say of money given, read lazily and in no particular order; to be read
     * to its end, or closed.
     *
     * @param dataset graphs of articles as {@link #article} makes them, inside a transaction of the caller
     */
    public Stream<Telling> tellings(DatasetGraph dataset) {
        return new TellingReader(dataset).tellings();
    }

    /** The graph of investments. */
    public Node investments() {
        return iris.graph("investments");
    }

    /** Consolidated investments, and which statements tell them, in the graph {@link #investments()}. */
    public Stream<Quad> investments(Collection<Investment> investments) {
        return new InvestmentGraph(iris, investments()).quads(investments);
    }

    /** The ontology, the code lists and the vocabularies, by the names of their graphs. */
    public Map<Node, List<Quad>> vocabularies() {
        return new VocabularyGraphs(iris).read();
    }

    /** The graph of the links that the vocabularies hold. */
    public Node vocabularyLinks() {
        return iris.graph("links");
    }

    /**
     * What the vocabularies say of other data sets, each link with its relation, method and score, in the graph
     * {@link #vocabularyLinks()}.
     *
     * @param vocabularies as {@link #vocabularies()} gives them
     */
    public Stream<Quad> vocabularyLinks(Map<Node, List<Quad>> vocabularies) {
        LinkGraph links = new LinkGraph(iris, vocabularyLinks(), "vocabularies");
        return vocabularies.values().stream()
                .flatMap(List::stream)
                .filter(quad -> RELATIONS.containsKey(quad.getPredicate())
                        && quad.getSubject().getURI().startsWith(iris.base()))
                .map(Projection::curated)
                .flatMap(link -> links.link(link).stream());
    }

    private static Alignment curated(Quad quad) {
        String target = quad.getObject().getURI();
        Alignment.Relation relation = Objects.requireNonNull(RELATIONS.get(quad.getPredicate()));
        return new Alignment(
                quad.getSubject().getURI(),
                DataSets.of(target),
                Alignment.Method.CURATED,
                Alignment.Outcome.MATCHED,
                Optional.of(relation),
                List.of(new Alignment.Candidate(target, "", relation == Alignment.Relation.EXACT ? 1 : NOT_LOOKED_UP)));
    }

    /**
     * The graph of the links that were found in some files or by a service.
     *
     * @param source their name: lower-case letters, digits and hyphens
     */
    public Node links(String source) {
        return iris.graph("links-" + source);
    }

    /**
     * Where the links of {@link #links(String)} come from.
     *
     * @param names of the files, or the address of the service
     */
    public List<Quad> linkOrigin(String source, List<String> names) {
        return new LinkGraph(iris, links(source), source).origin(names);
    }

    /** One link in the graph {@link #links(String)}. */
    public List<Quad> link(String source, Alignment alignment) {
        return new LinkGraph(iris, links(source), source).link(alignment);
    }

    /** The graph that tells of the build. */
    public Node build() {
        return iris.graph("build");
    }

    /** The graph that tells what people corrected. */
    public Node corrections() {
        return iris.graph("corrections");
    }

    /** The graph that tells the version of all others. */
    public Node release() {
        return iris.graph("release");
    }

    /**
     * Version and checksum, in the graph {@link #release()}.
     *
     * @param sha256 over all other graphs, 64 hexadecimal digits
     */
    public List<Quad> releaseQuads(String sha256) {
        return ReleaseGraph.quads(iris, release(), sha256);
    }

    /** The program, what it worked with and its rules, in the graph {@link #build()}. */
    public List<Quad> buildQuads() {
        return new BuildGraph(iris, provenance, build()).quads();
    }
}

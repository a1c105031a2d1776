package dev.verbatim.evaluate;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Article;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Language;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.RulePrecision;
import dev.verbatim.model.SegmentedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares what was extracted with what people annotated: precision, recall and F1 for each kind of statement. */
public final class Evaluation {

    private static final List<String> HEADLINE = List.of(
            "actors", "countries", "projects", "members", "roles", "amounts", "investments", "quantities", "claims");

    private final Map<String, Gold> golds = new TreeMap<>();
    private final Scorer.Vocabulary vocabulary;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final RuleTally rules = new RuleTally();
    private final Set<String> scored = new TreeSet<>();
    private final String sha256;

    private Evaluation(Scorer.Vocabulary vocabulary, GoldFile.Folder folder) {
        this.vocabulary = vocabulary;
        this.sha256 = folder.sha256();
        folder.golds().forEach(gold -> golds.put(gold.doc(), gold));
    }

    /**
     * An evaluation against the gold files of a folder.
     *
     * @param labels all labels a vocabulary gives a key; empty if it has no such key
     * @param wikidata the Wikidata id a vocabulary gives a key, such as {@code Q42}
     * @throws IOException if the folder cannot be read
     * @throws EvaluationException if a file in it is no gold file
     */
    public static Evaluation against(
            Path goldFolder, Function<String, Collection<String>> labels, Function<String, Optional<String>> wikidata)
            throws IOException {
        return new Evaluation(new Scorer.Vocabulary(labels, wikidata), GoldFile.readAll(goldFolder));
    }

    /** Whether there is gold for an article, by the stem of its file name. */
    public boolean knows(String file) {
        return golds.containsKey(stem(file));
    }

    /** Scores an article; one without gold counts for nothing. */
    public void add(LinkedArticle article) {
        Gold gold = golds.get(stem(article.source().source().source().article().file()));
        if (gold != null) {
            scored.add(gold.doc());
            new Scorer(gold, article, vocabulary, tallies).score(rules);
        }
    }

    /** Number of articles scored so far. */
    public int scored() {
        return scored.size();
    }

    /**
     * Counts all that the gold says of articles that were not added as missed.
     *
     * @return which articles these are, by the stem of their file names, sorted
     */
    public List<String> addMissing() {
        List<String> missing =
                golds.keySet().stream().filter(doc -> !scored.contains(doc)).toList();
        missing.forEach(doc -> add(silent(doc)));
        return missing;
    }

    /** Counts by figure, in the order of the table. */
    public Map<String, Tally> tallies() {
        return Collections.unmodifiableMap(tallies);
    }

    /** How often statements of each rule were right, by id of the rule, sorted; of those that made any. */
    public SortedMap<String, RulePrecision> rules() {
        return rules.precisions(gold());
    }

    /** What was measured on, in words: how many articles, and the digest of their annotations. */
    public String gold() {
        return scored() + " articles, annotations of SHA-256 " + sha256;
    }

    /** Mean F1 of the nine kinds, 0 to 1. */
    public double macroF1() {
        return HEADLINE.stream()
                .mapToDouble(
                        k -> Optional.ofNullable(tallies.get(k)).map(Tally::f1).orElse(1.0))
                .average()
                .orElse(0);
    }

    /** The table as lines of text. */
    public String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%d documents%n%n%-24s%7s%7s%7s%n", scored(), "", "P", "R", "F1"));
        tallies.forEach((figure, tally) -> table.append(
                tally.isAccuracy()
                        ? String.format(
                                Locale.ROOT,
                                "%-24s%7s%7.3f%7s   (accuracy over %d)%n",
                                figure,
                                "",
                                tally.recall(),
                                "",
                                tally.gold())
                        : String.format(
                                Locale.ROOT,
                                "%-24s%7.3f%7.3f%7.3f   %d found, %d in the gold%n",
                                figure,
                                tally.precision(),
                                tally.recall(),
                                tally.f1(),
                                tally.found(),
                                tally.gold())));
        return table.append(String.format(Locale.ROOT, "%-24s%14s%7.3f%n", "macro F1 of the nine", "", macroF1()))
                .toString();
    }

    /** One JSON object: each F1 or accuracy by its figure, and under {@code detail} each miss and wrong find. */
    public String json() {
        return JsonReport.of(this);
    }

    /** A page that needs no other file, with each miss and wrong find beside its sentence. */
    public String html() {
        return HtmlReport.of(this);
    }

    /** What {@link #rules()} says as the file that stands beside the rules. */
    public String ruleFile() {
        return RuleFile.text(gold(), rules());
    }

    /** An article that says nothing. */
    private static LinkedArticle silent(String doc) {
        Article article = new Article(doc + ".txt", "0".repeat(64), "", Metadata.NONE, Language.FRENCH, List.of());
        AnnotatedArticle annotated = new AnnotatedArticle(
                new SegmentedArticle(article, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new LinkedArticle(new ExtractedArticle(annotated, List.of()), List.of());
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }
}

package dev.verbatim.cli;

import dev.verbatim.export.Patch;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** What changed between two datasets, in words: one article at a time, then the investments, then all else. */
final class DiffReport {
    private final DatasetGraph before;
    private final DatasetGraph after;
    private final Said.Reader old;
    private final Said.Reader fresh;
    private final DiffWords words;
    private final PrintStream out;
    private final int[] articles = new int[3];
    private final int[] statements = new int[3];
    private final int[] investments = new int[3];
    private boolean quiet;

    DiffReport(DatasetGraph before, DatasetGraph after, DiffWords words, PrintStream out) {
        this.before = before;
        this.after = after;
        this.words = words;
        this.out = out;
        old = new Said.Reader(before, words.language());
        fresh = new Said.Reader(after, words.language());
    }

    /**
     * Prints.
     *
     * @param graphs names of those that are not the same
     * @param quiet whether the last line alone is wanted
     */
    void print(SortedSet<String> graphs, boolean quiet) {
        this.quiet = quiet;
        SortedMap<String, Pair> byFile = new TreeMap<>();
        SortedSet<String> others = new TreeSet<>();
        for (String graph : graphs) {
            Node name = NodeFactory.createURI(graph);
            boolean was = isArticle(before, name);
            boolean is = isArticle(after, name);
            if (was) {
                byFile.merge(old.text(name, Vb.file), new Pair(name, is ? name : null), Pair::and);
            } else if (is) {
                byFile.merge(fresh.text(name, Vb.file), new Pair(null, name), Pair::and);
            } else {
                others.add(graph);
            }
        }
        byFile.values().forEach(this::article);
        others.forEach(this::other);
        List<Object> counts = new ArrayList<>();
        for (int[] some : List.of(articles, statements, investments)) {
            for (int count : some) {
                counts.add(count);
            }
        }
        out.println(words.of("total", counts.toArray()));
    }

    /** An article before and after; one of them null if it was not there. */
    private record Pair(@Nullable Node was, @Nullable Node is) {
        Pair and(Pair other) {
            return new Pair(was == null ? other.was : was, is == null ? other.is : is);
        }
    }

    private static boolean isArticle(DatasetGraph dataset, Node name) {
        return dataset.contains(name, name, Rdf.type, Schema.NewsArticle);
    }

    // ---- articles

    private void article(Pair pair) {
        Node was = pair.was;
        Node is = pair.is;
        if (was == null && is != null) {
            articles[0]++;
            line(words.of("article.added", fresh.article(is)));
            fresh.statements(is).forEach(said -> one("+", said, 0));
        } else if (was != null && is == null) {
            articles[1]++;
            line(words.of("article.removed", old.article(was)));
            old.statements(was).forEach(said -> one("-", said, 1));
        } else if (was != null && is != null) {
            articles[2]++;
            line(words.of(was.equals(is) ? "article.changed" : "article.rewritten", fresh.article(is)));
            statements(is, new StatementPairs(old.statements(was), fresh.statements(is)));
        }
        line("");
    }

    private void statements(Node article, StatementPairs pairs) {
        pairs.amended().forEach(pair -> amended(pair.was(), pair.is(), statements));
        for (Said gone : pairs.removed()) {
            one("-", gone, 1);
            corrections(fresh.of(article, gone.node()));
        }
        pairs.added().forEach(said -> one("+", said, 0));
    }

    private void one(String sign, Said said, int counted) {
        statements[counted]++;
        describe(sign, said);
    }

    private void describe(String sign, Said said) {
        StringBuilder facts = new StringBuilder();
        said.facts()
                .forEach((property, values) -> facts.append(facts.isEmpty() ? ": " : "; ")
                        .append(property)
                        .append(' ')
                        .append(String.join(", ", values)));
        line("  " + sign + " " + said.kind() + facts);
        sentence(said);
    }

    private void amended(Said was, Said is, int[] counts) {
        counts[2]++;
        line("  ~ " + is.kind() + (was.kind().equals(is.kind()) ? "" : " (" + was.kind() + ")"));
        SortedSet<String> properties = new TreeSet<>(was.facts().keySet());
        properties.addAll(is.facts().keySet());
        for (String property : properties) {
            SortedSet<String> from = was.facts().getOrDefault(property, new TreeSet<>());
            SortedSet<String> to = is.facts().getOrDefault(property, new TreeSet<>());
            if (!from.equals(to)) {
                line("      " + property + ": " + joined(from) + " -> " + joined(to));
            }
        }
        sentence(is);
        corrections(is);
    }

    private String joined(SortedSet<String> values) {
        return values.isEmpty() ? words.of("nothing") : String.join(", ", values);
    }

    private void sentence(Said said) {
        if (!said.sentence().isEmpty()) {
            line("      \"" + said.sentence() + "\"");
        }
    }

    private void corrections(Said said) {
        for (Node correction : said.corrections()) {
            line("      "
                    + words.of(
                            "corrected",
                            fresh.text(correction, Schema.author),
                            fresh.text(correction, Schema.dateCreated),
                            fresh.textInLanguage(correction, Vb.reason)));
        }
    }

    // ---- what is common to all

    private void other(String graph) {
        Node name = NodeFactory.createURI(graph);
        Patch.Size size;
        try {
            size = new Patch(before, after, OutputStream.nullOutputStream()).graph(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line(words.of("other", graph, size.removed(), size.added()));
        Map<String, Node> different = new TreeMap<>();
        different(before, name, different);
        different(after, name, different);
        different.values().forEach(investment -> investment(name, investment));
        line("");
    }

    /** Investments of one side that the other does not have just so. */
    private void different(DatasetGraph dataset, Node graph, Map<String, Node> different) {
        for (Iterator<Quad> found = dataset.findNG(graph, Node.ANY, Rdf.type, Vb.Investment); found.hasNext(); ) {
            Node investment = found.next().getSubject();
            if (!old.of(graph, investment).agreesWith(fresh.of(graph, investment))) {
                different.put(investment.getURI(), investment);
            }
        }
    }

    private void investment(Node graph, Node investment) {
        Said was = old.of(graph, investment);
        Said is = fresh.of(graph, investment);
        if (was.kind().isEmpty()) {
            investments[0]++;
            describe("+", is);
        } else if (is.kind().isEmpty()) {
            investments[1]++;
            describe("-", was);
        } else {
            amended(was, is, investments);
        }
    }

    private void line(String line) {
        if (!quiet) {
            out.println(line);
        }
    }
}

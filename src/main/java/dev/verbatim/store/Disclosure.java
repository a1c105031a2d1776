package dev.verbatim.store;

import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Which quads of a graph a profile shows, as {@code store/disclosure.tsv} lists it. A text that the list does not name is shown
 * by {@link Profile#FULL} alone.
 */
public final class Disclosure {
    private static final String FILE = "store/disclosure.tsv";
    private static final int COLUMNS = 4;
    private static final int DIGITS = 8;

    private final Profile profile;
    private final String digest;
    private final List<String> graphs = new ArrayList<>();
    private final Map<String, Rule> datatypes = new HashMap<>();
    private final Map<String, Rule> properties = new HashMap<>();
    private final Map<String, Rule> evidence = new HashMap<>();

    /**
     * From which profile on something is shown.
     *
     * @param most code points of a text that is shown
     */
    private record Rule(Profile profile, int most) {

        boolean shows(Node literal, Profile asked) {
            String text = literal.getLiteralLexicalForm();
            return asked.covers(profile) && text.codePointCount(0, text.length()) <= most;
        }
    }

    private Disclosure(Profile profile, String table) {
        this.profile = profile;
        this.digest = digest(table);
        table.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    }

    /** What {@code profile} shows. */
    public static Disclosure of(Profile profile) {
        try (InputStream in = Disclosure.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE + " on the class path");
            }
            return new Disclosure(profile, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(FILE + " has no four columns: " + line);
        }
        Profile from = Profile.of(columns[2])
                .orElseThrow(() -> new IllegalStateException(FILE + " names no profile: " + line));
        Rule rule = new Rule(from, Integer.parseInt(columns[3]));
        switch (columns[0]) {
            case "graph" -> graphs.add(columns[1]);
            case "datatype" -> datatypes.put(columns[1], rule);
            case "property" -> properties.put(columns[1], rule);
            case "evidence" -> evidence.put(columns[1], rule);
            default -> throw new IllegalStateException(FILE + " names no kind: " + line);
        }
    }

    /** The profile. */
    public Profile profile() {
        return profile;
    }

    /** Name of the profile and the beginning of the list's digest: equal names show the same. */
    public String name() {
        return profile.label() + "-" + digest;
    }

    /** Whether somebody has decided about the texts of {@code property}. */
    public boolean knows(Node property) {
        return properties.containsKey(property.getURI());
    }

    /** Whether the texts of {@code graph} are our own. */
    public boolean isOwn(Node graph) {
        return graph.isURI() && graphs.stream().anyMatch(graph.getURI()::endsWith);
    }

    /**
     * Whether the profile shows {@code quad}.
     *
     * @param dataset where it stands, inside a transaction of the caller: it says which sentences are evidence
     */
    public boolean shows(DatasetGraph dataset, Quad quad) {
        Node object = quad.getObject();
        return profile == Profile.FULL || !object.isLiteral() || isOwn(quad.getGraph()) || isShown(dataset, quad);
    }

    private boolean isShown(DatasetGraph dataset, Quad quad) {
        Node literal = quad.getObject();
        Optional<Rule> datatype = Optional.ofNullable(datatypes.get(literal.getLiteralDatatypeURI()));
        if (datatype.isPresent()) {
            return literal.getLiteral().isWellFormed() && datatype.get().shows(literal, profile);
        }
        String property = quad.getPredicate().getURI();
        Rule whatever = properties.get(property);
        if (whatever != null && whatever.shows(literal, profile)) {
            return true;
        }
        Rule cited = evidence.get(property);
        return cited != null && cited.shows(literal, profile) && isEvidence(dataset, quad.getSubject());
    }

    private static boolean isEvidence(DatasetGraph dataset, Node sentence) {
        return dataset.contains(Node.ANY, Node.ANY, Prov.wasDerivedFrom, sentence)
                || dataset.contains(Node.ANY, Node.ANY, Vb.furtherEvidence, sentence);
    }

    private static String digest(String table) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(table.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

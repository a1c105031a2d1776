package dev.verbatim.rdf;

import dev.verbatim.model.Span;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * The identifiers of the graph. They depend on what is identified and on nothing else, so that the same corpus gives the same
 * graph; whatever comes from a text is encoded, so that no text can write its own.
 */
public final class Iris {
    /** Where identifiers stand unless told otherwise; the vocabularies in {@code ontology/} are written with it. */
    public static final String DEFAULT_BASE = "https://w3id.org/verbatim/id/";

    private static final Pattern BASE = Pattern.compile("https?://[^\\x00-\\x20<>\"{}|^`\\\\?#]+/");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#].*", Pattern.DOTALL);
    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = ":/?#@!$&'()*+,;=%";
    private static final int DIGEST_LENGTH = 16;

    private final String base;

    /**
     * Identifiers under another base.
     *
     * @param base an absolute {@code http} or {@code https} IRI that ends in a slash
     * @throws IllegalArgumentException if it is none
     */
    public Iris(String base) {
        if (!BASE.matcher(base).matches()) {
            throw new IllegalArgumentException(
                    "not a base of identifiers: '" + base + "'; give an http or https IRI that ends in a slash");
        }
        this.base = base;
    }

    /** Identifiers under {@link #DEFAULT_BASE}. */
    public static Iris standard() {
        return new Iris(DEFAULT_BASE);
    }

    /** What all identifiers begin with. */
    public String base() {
        return base;
    }

    /**
     * An article, and the graph that holds what it says.
     *
     * @param sha256 digest of its file, in hexadecimal
     */
    public Node article(String sha256) {
        return under("article/" + sha256.substring(0, DIGEST_LENGTH));
    }

    /** What a key of a {@link dev.verbatim.model.Link} stands for, such as {@code actor/openai}. */
    public Node entity(String key) {
        return under(key);
    }

    /** A currency by its ISO 4217 code. */
    public Node currency(String code) {
        return under("currency/" + code);
    }

    /** A rule of extraction by its id. */
    public Node rule(String id) {
        return under("rule/" + id);
    }

    /** What was measured of a rule. */
    static Node precision(Node rule) {
        return NodeFactory.createURI(rule.getURI() + "#precision");
    }

    /** An outlet by its name: the same whatever its case and accents. */
    public Node publisher(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return under("publisher/" + (plain.isEmpty() ? "x" : plain));
    }

    /** A graph that is no article's, such as {@code investments}. */
    public Node graph(String name) {
        return under("graph/" + name);
    }

    /** A build by the digest of all that its results depend on. */
    Node build(String sha256) {
        return under("build/" + sha256.substring(0, DIGEST_LENGTH));
    }

    /** A release by its version. */
    Node release(String version) {
        return under("release/" + version);
    }

    /**
     * What was decided about an entity and another data set.
     *
     * @param source name of the files or service that it was looked for in
     */
    Node link(String entity, String dataSet, String source) {
        return under("link/"
                + Digests.sha256(entity + "\n" + dataSet + "\n" + source).substring(0, DIGEST_LENGTH));
    }

    /** Files or a service that entities were looked for in. */
    Node linkSource(String name) {
        return under("link-source/" + name);
    }

    /** The program. */
    Node software() {
        return under("software/verbatim");
    }

    /**
     * An investment. It is named after the statement that told it first, so that later articles do not rename it.
     *
     * @param founder IRI of that statement
     */
    public Node investment(String founder) {
        return under("investment/" + Digests.sha256(founder).substring(0, DIGEST_LENGTH));
    }

    /** An amount of an investment. */
    static Node amount(Node investment, String name) {
        return NodeFactory.createURI(investment.getURI() + "#" + encoded(name, UNRESERVED + ",="));
    }

    /** A string of an article, after RFC 5147; {@code codePoints} count Unicode code points. */
    static Node string(Node article, Span codePoints) {
        return part(article, "char", codePoints, "");
    }

    /** A part of an article's graph that stands for a range of the text. */
    static Node part(Node article, String kind, Span codePoints, String discriminator) {
        return NodeFactory.createURI(article.getURI() + "#" + kind + "=" + codePoints.begin() + "," + codePoints.end()
                + (discriminator.isEmpty() ? "" : ";" + discriminator));
    }

    /** An address that a text or page gives of itself; empty unless it is an absolute web address once encoded. */
    static Optional<Node> web(String address) {
        String iri = encoded(address.strip(), UNRESERVED + RESERVED);
        if (!WEB.matcher(iri).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(NodeFactory.createURI(IRIx.create(iri).str()));
        } catch (IRIException e) {
            return Optional.empty();
        }
    }

    private Node under(String path) {
        return NodeFactory.createURI(base + encoded(path, UNRESERVED + "/"));
    }

    private static String encoded(String text, String kept) {
        if (text.chars().allMatch(c -> isKept((char) c, kept))) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isKept(c, kept)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isKept(char c, String kept) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || kept.indexOf(c) >= 0;
    }
}

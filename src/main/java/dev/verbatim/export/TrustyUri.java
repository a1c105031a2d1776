package dev.verbatim.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Identifiers that hold a digest of what they identify: module RA of the trusty URIs, version 1
 * (https://trustyuri.net). Quads are made with {@link #PLACEHOLDER} where the digest belongs.
 */
final class TrustyUri {
    /** Stands for the digest in what is digested. */
    static final String PLACEHOLDER = " ";

    private static final String MODULE = "RA";
    private static final Comparator<Quad> ORDER = Comparator.comparing((Quad quad) -> uri(quad.getGraph()))
            .thenComparing(quad -> uri(quad.getSubject()))
            .thenComparing(quad -> uri(quad.getPredicate()))
            .thenComparing(Quad::getObject, TrustyUri::compareObjects);

    private TrustyUri() {}

    /** The digest of {@code quads}, in any order: 45 characters. */
    static String code(Collection<Quad> quads) {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        List<Quad> sorted = quads.stream().distinct().sorted(ORDER).toList();
        for (Quad quad : sorted) {
            String text = uri(quad.getGraph()) + "\n" + uri(quad.getSubject()) + "\n" + uri(quad.getPredicate()) + "\n"
                    + (quad.getObject().isURI() ? uri(quad.getObject()) : literal(quad.getObject())) + "\n";
            sha256.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return MODULE + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
    }

    /** The same quad with the digest in its place. */
    static Quad with(String code, Quad quad) {
        return Quad.create(
                with(code, quad.getGraph()),
                with(code, quad.getSubject()),
                with(code, quad.getPredicate()),
                with(code, quad.getObject()));
    }

    private static Node with(String code, Node node) {
        return node.isURI() && node.getURI().contains(PLACEHOLDER)
                ? NodeFactory.createURI(node.getURI().replace(PLACEHOLDER, code))
                : node;
    }

    private static String uri(Node node) {
        return node.getURI();
    }

    private static String literal(Node literal) {
        String text = literal.getLiteralLexicalForm().replace("\\", "\\\\").replace("\n", "\\n");
        return literal.getLiteralLanguage().isEmpty()
                ? "^" + literal.getLiteralDatatypeURI() + " " + text
                : "@" + literal.getLiteralLanguage().toLowerCase(Locale.ROOT) + " " + text;
    }

    /** Identifiers before literals; those by text, then untagged after tagged ones, then by data type or language. */
    private static int compareObjects(Node one, Node other) {
        if (one.isLiteral() != other.isLiteral()) {
            return one.isLiteral() ? 1 : -1;
        }
        if (one.isURI()) {
            return uri(one).compareTo(uri(other));
        }
        int byText = one.getLiteralLexicalForm().compareTo(other.getLiteralLexicalForm());
        return byText == 0 ? kind(one).compareTo(kind(other)) : byText;
    }

    private static String kind(Node literal) {
        return literal.getLiteralLanguage().isEmpty()
                ? "1" + literal.getLiteralDatatypeURI()
                : "0" + literal.getLiteralLanguage().toLowerCase(Locale.ROOT);
    }
}

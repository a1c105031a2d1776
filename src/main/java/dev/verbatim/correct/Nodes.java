package dev.verbatim.correct;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What the IRIs of a graph tell by themselves. */
final class Nodes {
    private static final Pattern ENTITY = Pattern.compile("(actor|country|place|project|product)/([^/#?]+)");
    private static final Pattern NOVEL =
            Pattern.compile("[a-z]+/x-(person|organization|government|country|place|project|product)-.+");
    private static final Pattern STATEMENT =
            Pattern.compile("article/[0-9a-f]{16}#(amount|investment|quantity|role|member|claim)=[^\\s]+");

    private Nodes() {}

    static SortedSet<Node> of(Node node) {
        return of(List.of(node));
    }

    static SortedSet<Node> of(Collection<Node> nodes) {
        SortedSet<Node> sorted = new TreeSet<>(Correction.ORDER);
        sorted.addAll(nodes);
        return Collections.unmodifiableSortedSet(sorted);
    }

    /** Whether it is an actor, country, place, project or product of the graph. */
    static boolean isEntity(Node node, String base) {
        return matcher(ENTITY, node, base).matches();
    }

    /** Whether it was named by its mentions, no vocabulary having it. */
    static boolean isNovel(Node node, String base) {
        return isEntity(node, base) && matcher(NOVEL, node, base).matches();
    }

    /** Actor, country, place, project or product. */
    static String folder(Node entity, String base) {
        Matcher matcher = matcher(ENTITY, entity, base);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** What kind of statement it names, such as {@code investment}; empty if it names none. */
    static String kind(Node statement, String base) {
        Matcher matcher = matcher(STATEMENT, statement, base);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The article that a part belongs to. */
    static Node article(Node part) {
        String iri = part.getURI();
        int fragment = iri.indexOf('#');
        return fragment < 0 ? part : NodeFactory.createURI(iri.substring(0, fragment));
    }

    private static Matcher matcher(Pattern pattern, Node node, String base) {
        String iri = node.isURI() ? node.getURI() : "";
        return pattern.matcher(iri.startsWith(base) ? iri.substring(base.length()) : "");
    }

    /** The text as part of a path: what an IRI does not take as it is becomes the hexadecimal of its bytes. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(kept ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }
}

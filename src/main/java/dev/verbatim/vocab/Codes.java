package dev.verbatim.vocab;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The code lists of {@code ontology/codes.ttl}. */
public enum Codes {
    /** What a sum of money is. */
    AMOUNT_KIND("amount-kind"),
    /** How real a text says something is. */
    FACTUALITY("factuality"),
    /** How a link to another data set was found. */
    LINK_METHOD("link-method"),
    /** What was decided about an entity and another data set. */
    LINK_OUTCOME("link-outcome"),
    /** How near the thing is that a link chose. */
    LINK_RELATION("link-relation"),
    /** By what kind of words an entity is mentioned. */
    MENTION_FORM("mention-form"),
    /** How the content of a claim is given. */
    MODE("mode"),
    /** What kind of office a person holds. */
    OFFICE("office"),
    /** How a figure is hedged. */
    QUALIFIER("qualifier"),
    /** Whether a speaker is named. */
    SOURCE("source"),
    /** A speaker's attitude. */
    STANCE("stance"),
    /** How far an investment has come. */
    STATUS("status"),
    /** What is counted or measured. */
    UNIT("unit");

    /** What the IRIs of schemes and concepts begin with. */
    public static final String NAMESPACE = "https://w3id.org/verbatim/codes#";

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9-]+");

    private final String local;

    Codes(String local) {
        this.local = local;
    }

    /** The concept scheme. */
    public Node scheme() {
        return NodeFactory.createURI(NAMESPACE + local);
    }

    /**
     * The concept of a notation. Whether the scheme holds it is not asked: validation reports codes it does not know.
     *
     * @param notation such as {@code atLeast}, {@code data centre}, {@code chief-executive}; not empty
     */
    public Node concept(String notation) {
        return NodeFactory.createURI(
                NAMESPACE + local + "-" + OTHER.matcher(notation).replaceAll("-"));
    }

    /**
     * The concept of a constant of the model: {@code AT_LEAST} has the notation {@code atLeast}.
     *
     * @param constant of the enumeration that the scheme follows
     */
    public Node concept(Enum<?> constant) {
        return concept(notation(constant));
    }

    /** A constant's name in camel case: {@code AT_LEAST} gives {@code atLeast}. */
    public static String notation(Enum<?> constant) {
        StringBuilder notation = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            notation.append(notation.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return notation.toString();
    }
}

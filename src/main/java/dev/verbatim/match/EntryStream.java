package dev.verbatim.match;

import dev.verbatim.match.Terms.Field;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Makes parts of things from triples as they come: a part ends where the triples speak of something else. */
final class EntryStream extends StreamRDFBase {
    /** Addresses without a name that are remembered until somebody lives there. */
    private static final int MOST_UNCLAIMED = 1_000;

    private final NameIndex index;
    private final Set<String> languages;
    private final Map<Node, String> unclaimed = new HashMap<>();
    private final Set<Node> claimed = new HashSet<>();
    private @Nullable EntryPart part;
    private @Nullable String first;

    /**
     * @param index takes the parts
     * @param languages of names and descriptions, without regions; those without a language are taken too
     */
    EntryStream(NameIndex index, Set<String> languages) {
        this.index = index;
        this.languages = languages;
    }

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    @Override
    public void triple(Triple triple) {
        Field field = index.terms().field(triple.getPredicate().getURI());
        if (triple.getSubject().isBlank()) {
            blank(triple, field);
        } else if (triple.getSubject().isURI() && !triple.getSubject().getURI().startsWith(KnowledgeFile.BASE)) {
            add(current(triple.getSubject().getURI()), triple, field);
        }
    }

    /** What has no name of its own, such as an address, tells the country of what it belongs to. */
    private void blank(Triple triple, Field field) {
        if (field != Field.COUNTRY) {
            return;
        }
        String value = text(triple.getObject());
        if (part != null && claimed.contains(triple.getSubject())) {
            part.add(Field.COUNTRY, value);
        } else {
            if (unclaimed.size() >= MOST_UNCLAIMED) {
                unclaimed.clear();
            }
            unclaimed.put(triple.getSubject(), value);
        }
    }

    private void add(EntryPart current, Triple triple, Field field) {
        Node object = triple.getObject();
        if (triple.getPredicate().getURI().startsWith(Vb.NAMESPACE)) {
            current.markOurs();
        }
        if (object.isBlank()) {
            claimed.add(object);
            String country = unclaimed.remove(object);
            if (country != null) {
                current.add(Field.COUNTRY, country);
            }
            return;
        }
        switch (field) {
            case NAME, ALIAS, DESCRIPTION -> {
                if (object.isLiteral() && isRead(object.getLiteralLanguage())) {
                    current.add(field, object.getLiteralLexicalForm());
                }
            }
            case TYPE, COUNTRY, SAME -> current.add(field, text(object));
            case RELATED -> {
                if (object.isURI()) {
                    current.add(field, object.getURI());
                }
            }
            case NONE -> {
                // says nothing
            }
        }
    }

    private boolean isRead(String language) {
        int end = language.indexOf('-');
        String primary = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
        return primary.isEmpty() || primary.equals("mul") || languages.contains(primary);
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "";
    }

    private EntryPart current(String iri) {
        EntryPart last = part;
        if (last != null && last.iri().equals(iri)) {
            return last;
        }
        flush();
        EntryPart next = new EntryPart(iri);
        part = next;
        return next;
    }

    /** IRI of the first thing of which something was said that counts; the last part must have ended. */
    Optional<String> first() {
        return Optional.ofNullable(first);
    }

    /** Ends the last part. */
    void flush() {
        EntryPart last = part;
        part = null;
        claimed.clear();
        if (last != null && !last.isEmpty()) {
            first = first == null ? last.iri() : first;
            try {
                index.add(last);
            } catch (IOException e) {
                throw new UncheckedIOException("the index of names cannot be written", e);
            }
        }
    }
}

package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Vb;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Where identifiers have their pages: those under the base of the store at {@code id/}, the terms at {@code ontology} and
 * {@code codes}. Paths are without a leading slash, so that the server may stand anywhere.
 *
 * @param base what the identifiers of the store begin with
 */
record Address(String base) {
    /** What identifiers begin with unless a build was told otherwise; questions are written with it. */
    static final String STANDARD = "https://w3id.org/verbatim/id/";

    static final String THINGS = "id/";
    static final String TERMS = "ontology";
    static final String CODES = "codes";

    /** The path of the page of {@code thing}, with its fragment; empty if it has no page here. */
    Optional<String> path(Node thing) {
        if (!thing.isURI()) {
            return Optional.empty();
        }
        String iri = thing.getURI();
        if (iri.startsWith(base)) {
            return Optional.of(THINGS + iri.substring(base.length()));
        }
        return document(iri, Vb.NAMESPACE, TERMS).or(() -> document(iri, Codes.NAMESPACE, CODES));
    }

    private static Optional<String> document(String iri, String namespace, String path) {
        String document = namespace.substring(0, namespace.length() - 1);
        return iri.startsWith(document) && (iri.length() == document.length() || iri.startsWith(namespace))
                ? Optional.of(path + iri.substring(document.length()))
                : Optional.empty();
    }

    /** The same identifier under the base of the store, if it was written with the usual one. */
    String own(String iri) {
        return iri.startsWith(STANDARD) ? base + iri.substring(STANDARD.length()) : iri;
    }

    /** The identifier whose page is at {@code path}, as it stands in the request; empty if none can be there. */
    Optional<String> iri(String path) {
        if (path.startsWith(THINGS) && path.length() > THINGS.length()) {
            return Optional.of(base + path.substring(THINGS.length()));
        }
        return switch (path) {
            case TERMS -> Optional.of(Vb.NAMESPACE.substring(0, Vb.NAMESPACE.length() - 1));
            case CODES -> Optional.of(Codes.NAMESPACE.substring(0, Codes.NAMESPACE.length() - 1));
            default -> Optional.empty();
        };
    }
}

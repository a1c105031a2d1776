package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where identifiers have their pages, whatever the base. */
class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/verbatim/id/, https://w3id.org/verbatim/id/actor/x, id/actor/x",
        "http://localhost/my/, http://localhost/my/actor/x, id/actor/x",
        "http://localhost/my/, 'http://localhost/my/article/1#char=0,5', 'id/article/1#char=0,5'",
        "http://localhost/my/, https://w3id.org/verbatim/ontology#Claim, ontology#Claim",
        "http://localhost/my/, https://w3id.org/verbatim/ontology, ontology",
        "http://localhost/my/, https://w3id.org/verbatim/codes#status-announced, codes#status-announced",
        "http://localhost/my/, http://www.wikidata.org/entity/Q1, ",
        "http://localhost/my/, https://w3id.org/verbatim/ontologyX, ",
        "http://localhost/my/, https://w3id.org/verbatim/id/actor/x, ",
    })
    void identifiersHaveTheirPathFromTheRoot(String base, String iri, String path) {
        assertEquals(Optional.ofNullable(path), new Address(base).path(NodeFactory.createURI(iri)));
    }

    @ParameterizedTest
    @CsvSource({
        "id/actor/x, http://localhost/my/actor/x",
        "ontology, https://w3id.org/verbatim/ontology",
        "codes, https://w3id.org/verbatim/codes",
        "id/, ",
        "questions, ",
    })
    void aPathHasItsIdentifier(String path, String iri) {
        assertEquals(Optional.ofNullable(iri), new Address("http://localhost/my/").iri(path));
    }
}

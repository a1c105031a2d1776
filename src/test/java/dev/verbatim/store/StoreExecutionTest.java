package dev.verbatim.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns that follow on a part of the query without any row. */
class StoreExecutionTest {
    @TempDir
    private Path folder;

    private StoreView view;

    @BeforeEach
    void publishOneTriple() {
        try (Generation generation = Store.at(folder).fresh("test")) {
            Quad quad = new Quad(
                    NodeFactory.createURI("https://example.org/g"),
                    NodeFactory.createURI("https://example.org/s"),
                    NodeFactory.createURI("https://example.org/p"),
                    NodeFactory.createLiteralString("o"));
            generation.replace("https://example.org/g", java.util.stream.Stream.of(quad));
            generation.publish();
        }
        view = Store.at(folder).read();
    }

    @AfterEach
    void close() {
        view.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { <x:none> <x:p> ?a . BIND(?a AS ?b) ?b <x:q> ?c ; <x:r> ?d }                       | 0",
                "SELECT * { <x:none> <x:p> ?a . BIND(?a AS ?b) GRAPH ?g { ?b <x:q> ?c ; <x:r> ?d } }          | 0",
                "SELECT * { <x:none> <x:p> ?a . OPTIONAL { ?a <x:q> ?c ; <x:r> ?d } ?a <x:s> ?e ; <x:t> ?f }  | 0",
                "SELECT * { { <x:none> <x:p> ?a } UNION { ?a <https://example.org/p> ?b } }                   | 1",
                "SELECT (COUNT(*) AS ?n) { <x:none> <x:p> ?a . BIND(?a AS ?b) ?b <x:q> ?c ; <x:r> ?d }        | 1",
                "SELECT * { ?s <https://example.org/p> ?o FILTER NOT EXISTS { ?s <x:q> ?c . BIND(?c AS ?d) ?d <x:r> ?e ; <x:s> ?f } } | 1",
                "SELECT * { ?s <https://example.org/p> ?o MINUS { <x:none> <x:p> ?a . BIND(?a AS ?s) ?s <x:q> ?c ; <x:r> ?d } } | 1",
                "SELECT * { VALUES ?a { } ?a <x:q> ?c ; <x:r> ?d }                                            | 0",
            })
    void areAnsweredWithNothing(String query, int rows) {
        List<Object> found = new ArrayList<>();
        Txn.executeRead(view.dataset(), () -> {
            try (QueryExec execution =
                    QueryExec.dataset(view.dataset()).query(query).build()) {
                execution.select().forEachRemaining(found::add);
            }
        });
        assertEquals(rows, found.size());
    }
}

package dev.verbatim.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;

/**
 * Compares quads with {@code src/test/resources/golden/<case>/expected.trig}. What was found instead is written to
 * {@code target/golden/<case>/actual.trig}, to be read and, if it is right, to take the place of what was expected.
 */
final class Golden {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "golden");
    private static final Path ACTUAL = Path.of("target", "golden");

    private Golden() {}

    static void check(String name, Collection<Quad> quads) throws IOException {
        DatasetGraph actual = DatasetGraphFactory.create();
        prefixes(actual);
        quads.forEach(actual::add);
        Path file = ACTUAL.resolve(name).resolve("actual.trig");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, actual, RDFFormat.TRIG_PRETTY);
        }
        Path golden = EXPECTED.resolve(name).resolve("expected.trig");
        if (!Files.exists(golden)) {
            fail("no " + golden + "; what was found is in " + file);
        }
        DatasetGraph expected = DatasetGraphFactory.create();
        RDFDataMgr.read(expected, golden.toUri().toString(), Lang.TRIG);
        Set<String> missing = lines(expected);
        Set<String> unexpected = lines(actual);
        Set<String> both = new TreeSet<>(missing);
        both.retainAll(unexpected);
        missing.removeAll(both);
        unexpected.removeAll(both);
        if (!IsoMatcher.isomorphic(expected, actual)) {
            assertEquals(
                    String.join("\n", missing),
                    String.join("\n", unexpected),
                    name + ": missing (expected) and found instead; all of it is in " + file);
        }
    }

    private static Set<String> lines(DatasetGraph dataset) {
        return dataset.stream().map(Golden::line).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Quad quad) {
        return String.join(
                " ",
                NodeFmtLib.strNT(quad.getSubject()),
                NodeFmtLib.strNT(quad.getPredicate()),
                NodeFmtLib.strNT(quad.getObject()));
    }

    private static void prefixes(DatasetGraph dataset) {
        dataset.prefixes().add("vb", "https://w3id.org/verbatim/ontology#");
        dataset.prefixes().add("vbc", "https://w3id.org/verbatim/codes#");
        dataset.prefixes().add("schema", "https://schema.org/");
        dataset.prefixes().add("prov", "http://www.w3.org/ns/prov#");
        dataset.prefixes().add("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#");
        dataset.prefixes().add("itsrdf", "http://www.w3.org/2005/11/its/rdf#");
        dataset.prefixes().add("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        dataset.prefixes().add("skos", "http://www.w3.org/2004/02/skos/core#");
        dataset.prefixes().add("xsd", "http://www.w3.org/2001/XMLSchema#");
    }
}

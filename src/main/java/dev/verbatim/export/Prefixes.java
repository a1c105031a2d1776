package dev.verbatim.export;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Dqv;
import dev.verbatim.vocab.ItsRdf;
import dev.verbatim.vocab.Nanopub;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Spdx;
import dev.verbatim.vocab.Vb;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** The prefixes of dumps, sorted. */
final class Prefixes {
    static final SortedMap<String, String> ALL = Collections.unmodifiableSortedMap(new TreeMap<>(Map.ofEntries(
            Map.entry("dqv", Dqv.NAMESPACE),
            Map.entry("itsrdf", ItsRdf.NAMESPACE),
            Map.entry("nif", Nif.NAMESPACE),
            Map.entry("prov", Prov.NAMESPACE),
            Map.entry("rdf", Rdf.NAMESPACE),
            Map.entry("rdfs", Rdfs.NAMESPACE),
            Map.entry("schema", Schema.NAMESPACE),
            Map.entry("skos", Skos.NAMESPACE),
            Map.entry("vb", Vb.NAMESPACE),
            Map.entry("vbc", Codes.NAMESPACE),
            Map.entry("xsd", XSD.NS))));

    /** Those of nanopublications. */
    static final SortedMap<String, String> OF_NANOPUBLICATIONS =
            with(Map.of("dcterms", DCTerms.NS, "np", Nanopub.NAMESPACE));

    /** Those of descriptions. */
    static final SortedMap<String, String> OF_DESCRIPTIONS = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "dcat", DCAT.NS,
            "dcterms", DCTerms.NS,
            "foaf", FOAF.NS,
            "sd", "http://www.w3.org/ns/sparql-service-description#",
            "spdx", Spdx.NAMESPACE,
            "void", VOID.NS,
            "xsd", XSD.NS)));

    private Prefixes() {}

    private static SortedMap<String, String> with(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(ALL);
        all.putAll(more);
        return Collections.unmodifiableSortedMap(all);
    }
}

package dev.verbatim.export;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.ItsRdf;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.vocabulary.XSD;

/** The prefixes of dumps, sorted. */
final class Prefixes {
    static final SortedMap<String, String> ALL = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "itsrdf", ItsRdf.NAMESPACE,
            "nif", Nif.NAMESPACE,
            "prov", Prov.NAMESPACE,
            "rdf", Rdf.NAMESPACE,
            "rdfs", Rdfs.NAMESPACE,
            "schema", Schema.NAMESPACE,
            "skos", Skos.NAMESPACE,
            "vb", Vb.NAMESPACE,
            "vbc", Codes.NAMESPACE,
            "xsd", XSD.NS)));

    private Prefixes() {}
}

package dev.verbatim.vocab;

import java.util.Map;
import java.util.TreeMap;

/** Other data sets, by what their identifiers begin with. */
public final class DataSets {
    /** Identifiers of Wikidata's items. */
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";

    /** Identifiers of the English DBpedia. */
    public static final String DBPEDIA = "http://dbpedia.org/resource/";

    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            WIKIDATA,
            "http://www.wikidata.org/",
            DBPEDIA,
            "http://dbpedia.org/",
            "http://fr.dbpedia.org/resource/",
            "http://fr.dbpedia.org/",
            "https://sws.geonames.org/",
            "https://www.geonames.org/",
            "http://sws.geonames.org/",
            "https://www.geonames.org/",
            "http://publications.europa.eu/resource/authority/country/",
            "http://publications.europa.eu/resource/authority/country",
            "http://publications.europa.eu/resource/authority/currency/",
            "http://publications.europa.eu/resource/authority/currency"));

    private DataSets() {}

    /** The data set that {@code iri} identifies something of; the site it stands at, if it is none of those known here. */
    public static String of(String iri) {
        for (Map.Entry<String, String> known : KNOWN.entrySet()) {
            if (iri.startsWith(known.getKey())) {
                return known.getValue();
            }
        }
        int host = iri.indexOf("://");
        int path = host < 0 ? -1 : iri.indexOf('/', host + 3);
        return path < 0 ? iri : iri.substring(0, path + 1);
    }
}

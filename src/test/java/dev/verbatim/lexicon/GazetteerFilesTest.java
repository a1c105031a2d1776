package dev.verbatim.lexicon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Token;
import dev.verbatim.vocab.DataSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the gazetteers in {@code ontology/} promise to those who look names up in them. */
class GazetteerFilesTest {
    private static final String ID = "https://w3id.org/verbatim/id/";
    private static final String VB = "https://w3id.org/verbatim/ontology#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final Pattern WIKIDATA_ID = Pattern.compile("Q[1-9][0-9]*");

    private static final Vocabulary ACTORS = Vocabulary.read("actors");
    private static final Vocabulary COUNTRIES = Vocabulary.read("countries");
    private static final Vocabulary CURRENCIES = Vocabulary.read("currencies");
    private static final Vocabulary PROJECTS = Vocabulary.read("projects");

    /** One file: its things in order, each with what is said of it. */
    private record Vocabulary(String name, List<String> order, Map<String, List<Triple>> things) {

        static Vocabulary read(String name) {
            List<String> order = new ArrayList<>();
            Map<String, List<Triple>> things = new TreeMap<>();
            RDFParser.source(Path.of("ontology", name + ".ttl"))
                    .lang(Lang.TURTLE)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            String subject = triple.getSubject().getURI();
                            if (order.isEmpty() || !order.getLast().equals(subject)) {
                                order.add(subject);
                            }
                            things.computeIfAbsent(subject, s -> new ArrayList<>())
                                    .add(triple);
                        }
                    });
            return new Vocabulary(name, List.copyOf(order), things);
        }

        List<Node> values(String thing, String property) {
            return things.getOrDefault(thing, List.of()).stream()
                    .filter(t -> t.getPredicate().hasURI(property))
                    .map(Triple::getObject)
                    .toList();
        }

        List<String> texts(String thing, String property) {
            return values(thing, property).stream()
                    .map(n -> n.isURI() ? n.getURI() : n.getLiteralLexicalForm())
                    .toList();
        }

        String text(String thing, String property) {
            List<String> texts = texts(thing, property);
            assertEquals(1, texts.size(), () -> thing + " " + property + " " + texts);
            return texts.getFirst();
        }

        /** Things by each of the texts that the properties give them, as the phrase matcher sees these. */
        Map<String, Set<String>> byForm(String... properties) {
            return things.entrySet().stream()
                    .flatMap(e -> e.getValue().stream())
                    .filter(t ->
                            Arrays.asList(properties).contains(t.getPredicate().getURI()))
                    .collect(groupingBy(
                            t -> form(t.getObject().getLiteralLexicalForm()),
                            TreeMap::new,
                            mapping(t -> t.getSubject().getURI(), toCollection(TreeSet::new))));
        }
    }

    private static String form(String phrase) {
        return Tokenizer.tokenize(phrase).stream()
                .map(Token::folded)
                .filter(word -> !word.equals("-"))
                .collect(Collectors.joining(" "));
    }

    private static Stream<Vocabulary> all() {
        return Stream.of(ACTORS, COUNTRIES, CURRENCIES, PROJECTS);
    }

    @TestFactory
    Stream<DynamicTest> everyVocabularyKeepsTheForm() {
        return all().map(vocabulary -> DynamicTest.dynamicTest(vocabulary.name(), () -> keepsTheForm(vocabulary)));
    }

    private static void keepsTheForm(Vocabulary vocabulary) {
        assertEquals(vocabulary.order().stream().sorted().distinct().toList(), vocabulary.order(), "sorted, each once");
        for (String thing : vocabulary.order()) {
            assertTrue(thing.startsWith(ID), thing);
            assertTrue(vocabulary.texts(thing, TYPE).size() == 1, () -> thing + " has not one type");
            List<String> labels = vocabulary.texts(thing, RDFS + "label");
            assertTrue(!labels.isEmpty() && labels.size() <= 2, () -> thing + " labels " + labels);
            List<Triple> said = vocabulary.things().get(thing);
            assertEquals(said.stream().distinct().toList(), said, () -> thing + " says a thing twice");
            said.stream()
                    .map(Triple::getObject)
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm)
                    .forEach(text -> assertTrue(
                            !text.isBlank() && text.equals(text.strip()), () -> thing + " has '" + text + "'"));
        }
    }

    @TestFactory
    Stream<DynamicTest> wikidataIdentifiersAreWellFormedAndStandOnce() {
        return all().map(vocabulary -> DynamicTest.dynamicTest(vocabulary.name(), () -> {
            List<String> ids = vocabulary.order().stream()
                    .flatMap(thing -> vocabulary.texts(thing, SKOS + "exactMatch").stream())
                    .filter(iri -> iri.startsWith(WIKIDATA))
                    .toList();
            ids.forEach(id -> assertTrue(
                    WIKIDATA_ID.matcher(id.substring(WIKIDATA.length())).matches(), id));
            assertEquals(List.of(), repeated(ids));
        }));
    }

    private static List<String> repeated(Collection<String> values) {
        return values.stream().collect(groupingBy(v -> v, TreeMap::new, Collectors.counting())).entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Nobody writes an identifier from memory: each has its row in the table that says where it was looked up. */
    @Test
    void everyWikidataIdentifierSaysWhereItWasLookedUp() throws IOException {
        assertEquals(lookedUp("wikidata-ids.tsv", WIKIDATA), matched(all(), WIKIDATA));
    }

    @Test
    void everyDbpediaResourceOfAnActorSaysWhereItWasLookedUp() throws IOException {
        Set<String> matched = new TreeSet<>(matched(Stream.of(ACTORS), DataSets.DBPEDIA));
        matched.addAll(matched(Stream.of(ACTORS), "http://fr.dbpedia.org/resource/"));
        assertEquals(lookedUp("dbpedia-resources.tsv", ""), matched);
    }

    /** Things and what they are told to be, as {@code thing target}; the table tells targets without {@code base}. */
    private static Set<String> lookedUp(String table, String base) throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("docs", "data", table)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .peek(row -> assertTrue(row.length == 3 && !row[2].isBlank(), () -> String.join("|", row)))
                .toList();
        Set<String> found = new TreeSet<>();
        rows.forEach(row -> assertTrue(found.add(ID + row[0].replace(':', '/') + " " + base + row[1]), row[0]));
        return found;
    }

    private static Set<String> matched(Stream<Vocabulary> vocabularies, String base) {
        Set<String> found = new TreeSet<>();
        vocabularies.forEach(vocabulary -> vocabulary
                .order()
                .forEach(thing -> vocabulary.texts(thing, SKOS + "exactMatch").stream()
                        .filter(iri -> iri.startsWith(base))
                        .forEach(iri -> found.add(thing + " " + iri))));
        return found;
    }

    @TestFactory
    Stream<DynamicTest> whatIsAmbiguousIsANameOfItsThing() {
        return all().map(vocabulary -> DynamicTest.dynamicTest(vocabulary.name(), () -> {
            for (String thing : vocabulary.order()) {
                Set<Node> names = new HashSet<>();
                for (String property : List.of(RDFS + "label", SKOS + "altLabel", VB + "adjective", VB + "byName")) {
                    names.addAll(vocabulary.values(thing, property));
                }
                assertTrue(names.containsAll(vocabulary.values(thing, VB + "ambiguousLabel")), thing);
            }
        }));
    }

    // ---- actors

    @Test
    void actorsAreOfThreeKindsAndThereAreManyOfEach() {
        Map<String, Long> kinds = ACTORS.order().stream()
                .collect(groupingBy(actor -> ACTORS.text(actor, TYPE), TreeMap::new, Collectors.counting()));
        assertEquals(
                Set.of(SCHEMA + "Person", SCHEMA + "Organization", SCHEMA + "GovernmentOrganization"), kinds.keySet());
        kinds.forEach((kind, count) -> assertTrue(count > 100, kind + " " + count));
    }

    @Test
    void personsHaveAGenderAndACountryAndWhatTheyLeadIsKnown() {
        for (String actor : ACTORS.order()) {
            boolean person = ACTORS.text(actor, TYPE).equals(SCHEMA + "Person");
            if (person) {
                assertTrue(Set.of("male", "female").contains(ACTORS.text(actor, SCHEMA + "gender")), actor);
                ACTORS.text(actor, VB + "country");
            }
            for (String country : ACTORS.texts(actor, VB + "country")) {
                assertTrue(COUNTRIES.things().containsKey(country), () -> actor + " " + country);
            }
            for (String property : List.of("leads", "formerlyLed", "founded")) {
                List<String> led = ACTORS.texts(actor, VB + property);
                assertTrue(person || led.isEmpty(), actor);
                led.forEach(thing -> assertTrue(
                        ACTORS.things().containsKey(thing) || COUNTRIES.things().containsKey(thing),
                        () -> actor + " " + property + " " + thing));
            }
        }
    }

    @Test
    void aNameThatTwoActorsShareIsMarkedInBoth() {
        Map<String, Set<String>> shared = ACTORS.byForm(RDFS + "label", SKOS + "altLabel");
        shared.values().removeIf(actors -> actors.size() == 1);
        Map<String, Set<String>> marked = ACTORS.byForm(VB + "ambiguousLabel");
        shared.forEach((name, actors) -> assertEquals(actors, marked.get(name), name));
    }

    @Test
    void anEverydayNameIsMarkedAsOne() {
        for (String actor :
                List.of("orange", "meta", "apple", "oracle", "arm", "mistral-ai", "shell", "free", "scale-ai")) {
            String iri = ID + "actor/" + actor;
            assertEquals(List.of("true"), ACTORS.texts(iri, VB + "commonNoun"), actor);
            assertTrue(!ACTORS.texts(iri, VB + "ambiguousLabel").isEmpty(), actor);
        }
    }

    // ---- countries

    @Test
    void countriesBearTheCodesOfIso3166AndTheNamesOfCldr() {
        Set<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
        for (String country : COUNTRIES.order()) {
            String code = COUNTRIES.text(country, VB + "isoAlpha2");
            assertEquals(ID + "country/" + code, country);
            if (code.equals("XK")) {
                continue; // assigned by its users, not by ISO
            }
            assertTrue(codes.contains(code), code);
            Locale locale = Locale.of("", code);
            assertEquals(locale.getISO3Country(), COUNTRIES.text(country, VB + "isoAlpha3"));
            Set<String> names = Stream.of(RDFS + "label", SKOS + "altLabel")
                    .flatMap(p -> COUNTRIES.texts(country, p).stream())
                    .map(GazetteerFilesTest::form)
                    .collect(toCollection(TreeSet::new));
            assertTrue(names.contains(form(locale.getDisplayCountry(Locale.FRENCH))), country);
            assertTrue(names.contains(form(locale.getDisplayCountry(Locale.ENGLISH))), country);
        }
    }

    /** The members of the United Nations, its two observer states, Kosovo and Taiwan. */
    @Test
    void allSovereignStatesAreThere() {
        assertEquals(193 + 2 + 2, COUNTRIES.order().size());
        Set<String> territories = Set.of("HK", "MO", "PR", "GL", "GF", "RE", "NC", "PF", "AX", "EH");
        assertTrue(COUNTRIES.order().stream()
                .map(iri -> iri.substring(iri.length() - 2))
                .noneMatch(territories::contains));
    }

    @Test
    void countriesAreMatchedInFourOtherDataSets() {
        Set<String> withoutDbpedia = Set.of(ID + "country/MM", ID + "country/XK"); // found in no source
        for (String country : COUNTRIES.order()) {
            List<String> matches = COUNTRIES.texts(country, SKOS + "exactMatch");
            for (String set : List.of(
                    WIKIDATA,
                    "http://dbpedia.org/resource/",
                    "https://sws.geonames.org/",
                    "http://publications.europa.eu/resource/authority/country/"
                            + COUNTRIES.text(country, VB + "isoAlpha3"))) {
                boolean missing = set.contains("dbpedia") && withoutDbpedia.contains(country);
                assertEquals(
                        missing ? 0 : 1,
                        matches.stream().filter(m -> m.startsWith(set)).count(),
                        country + " in " + set);
            }
        }
    }

    @Test
    void countriesComeCloseToTheFrenchDbpediaWhereTheTitleIsNotInDoubt() {
        Set<String> inDoubt = Set.of("CY", "FM", "KM", "LU", "PS", "VN");
        for (String country : COUNTRIES.order()) {
            List<String> close = COUNTRIES.texts(country, SKOS + "closeMatch");
            boolean isInDoubt = inDoubt.contains(country.substring(country.length() - 2));
            assertEquals(isInDoubt ? 0 : 1, close.size(), country);
            close.forEach(iri -> assertTrue(iri.startsWith("http://fr.dbpedia.org/resource/"), iri));
        }
    }

    @Test
    void currenciesAreMatchedInTheAuthorityTableByTheirCodes() {
        Set<String> newer = Set.of("XCG", "XDR", "ZWG"); // not in the edition that was looked at
        for (String currency : CURRENCIES.order()) {
            String code = currency.substring(currency.length() - 3);
            assertEquals(
                    newer.contains(code)
                            ? List.of()
                            : List.of("http://publications.europa.eu/resource/authority/currency/" + code),
                    CURRENCIES.texts(currency, SKOS + "exactMatch"));
        }
    }

    @Test
    void noNameAdjectiveOrByNameMeansTwoCountries() {
        Map<String, Set<String>> shared = COUNTRIES.byForm(
                RDFS + "label", SKOS + "altLabel", VB + "adjective", VB + "byName", VB + "combiningForm");
        shared.values().removeIf(countries -> countries.size() == 1);
        assertEquals(Map.of(), shared);
    }

    @Test
    void frenchAdjectivesStandInAllTheirForms() {
        for (String country : COUNTRIES.order()) {
            Set<String> adjectives = new TreeSet<>(COUNTRIES.values(country, VB + "adjective").stream()
                    .filter(n -> n.getLiteralLanguage().equals("fr"))
                    .map(Node::getLiteralLexicalForm)
                    .toList());
            adjectives.forEach(form -> assertTrue(
                    form.endsWith("s") || adjectives.contains(form + "s"), () -> country + ": no plural of " + form));
        }
    }

    // ---- currencies

    @Test
    void everyCurrencyThatAStateUsesIsThere() {
        Set<String> used = Arrays.stream(Locale.getISOCountries())
                .map(code -> Currency.getInstance(Locale.of("", code)))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode)
                .collect(toCollection(TreeSet::new));
        Set<String> listed = CURRENCIES.order().stream()
                .map(iri -> CURRENCIES.text(iri, SKOS + "notation"))
                .collect(toCollection(TreeSet::new));
        // Newer JDKs know that Bulgaria pays in euros and the Netherlands Antilles no longer in guilders of their own.
        used.removeAll(Set.of("ANG", "CUC", "SLL", "ZWL"));
        assertTrue(
                listed.containsAll(used),
                () -> "missing: "
                        + used.stream().filter(c -> !listed.contains(c)).toList());
        listed.forEach(code ->
                assertTrue(code.equals("XCG") || code.equals("ZWG") || Currency.getInstance(code) != null, code));
    }

    @Test
    void currenciesBearTheirCodeAndNamesInBothLanguages() {
        for (String currency : CURRENCIES.order()) {
            assertEquals(ID + "currency/" + CURRENCIES.text(currency, SKOS + "notation"), currency);
            assertEquals(
                    Set.of("fr", "en"),
                    Set.copyOf(CURRENCIES.values(currency, VB + "unitName").stream()
                            .map(Node::getLiteralLanguage)
                            .toList()),
                    currency);
        }
    }

    @Test
    void aUnitNameMeansOneCurrency() {
        Map<String, Set<String>> shared = CURRENCIES.byForm(VB + "unitName");
        shared.values().removeIf(currencies -> currencies.size() == 1);
        assertEquals(Map.of(), shared);
    }

    @Test
    void aSymbolOfSeveralCurrenciesHasOneThatItMeansWhereNothingElseTells() {
        Map<String, Set<String>> shared = CURRENCIES.byForm(VB + "symbol");
        shared.values().removeIf(currencies -> currencies.size() == 1);
        Map<String, Set<String>> settled = CURRENCIES.byForm(VB + "defaultFor");
        shared.forEach((symbol, currencies) ->
                assertEquals(1, settled.getOrDefault(symbol, Set.of()).size(), () -> symbol + " " + currencies));
        settled.forEach((name, currencies) -> assertEquals(1, currencies.size(), () -> name + " " + currencies));
    }

    @Test
    void countriesThatUseACurrencyAreListed() {
        for (String currency : CURRENCIES.order()) {
            for (String country : CURRENCIES.texts(currency, VB + "usedIn")) {
                assertTrue(COUNTRIES.things().containsKey(country), country);
            }
        }
    }

    // ---- projects

    @Test
    void projectsHaveNamesOfTheirOwnInBothLanguages() {
        assertTrue(PROJECTS.order().size() >= 60);
        for (String project : PROJECTS.order()) {
            assertEquals(SCHEMA + "Project", PROJECTS.text(project, TYPE));
            assertEquals(
                    Set.of("fr", "en"),
                    Set.copyOf(PROJECTS.values(project, RDFS + "label").stream()
                            .map(Node::getLiteralLanguage)
                            .toList()),
                    project);
            for (String country : PROJECTS.texts(project, VB + "country")) {
                assertTrue(COUNTRIES.things().containsKey(country), country);
            }
        }
        Map<String, Set<String>> shared = PROJECTS.byForm(RDFS + "label", SKOS + "altLabel");
        Map<String, Set<String>> marked = PROJECTS.byForm(VB + "ambiguousLabel");
        shared.forEach((name, projects) ->
                assertTrue(projects.size() == 1 || projects.equals(marked.get(name)), () -> name + " " + projects));
    }
}

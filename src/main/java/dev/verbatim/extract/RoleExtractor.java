package dev.verbatim.extract;

import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Morphology;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Rule;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.RoleStatement;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds who holds which office where. Immutable. */
final class RoleExtractor implements Extractor {

    /**
     * What a verb says of an office.
     *
     * @param code of the office
     * @param title words for it
     * @param copula whether it ties a person to the office behind it: "devient"
     */
    private record RoleVerb(String code, String title, boolean copula) {}

    /** The same for words that say so behind a verb of this lemma. */
    private record RolePhrase(String lemma, RoleVerb role) {}

    private static final String NO_VERB = "-";

    /** Words before a position among which its holder must stand. */
    private static final int HOLDER = 14;

    /** Words between a verb of being and the office, and those of the verb. */
    private static final int COPULA_REACH = 8;

    private final Reality reality = Reality.standard();
    private final Rules rules;
    private final RoleHouse house;
    private final Map<Language, SmallWords> small = new HashMap<>();
    private final Map<Language, Map<String, RoleVerb>> verbs = new HashMap<>();

    private final Map<Language, Morphology> dictionaries = new HashMap<>();

    /** Words that say who leads a house without a verb of their own: "à la tête". */
    private final Map<Language, PhraseMatcher<RoleVerb>> positions = new HashMap<>();

    /** What a verb says of an office together with the words behind it: "prendre la tête". */
    private final Map<Language, PhraseMatcher<RolePhrase>> tails = new HashMap<>();

    RoleExtractor(Rules rules, Gazetteer gazetteer, List<Language> languages) {
        this.rules = rules;
        this.house = new RoleHouse(gazetteer, languages);
        for (Language language : languages) {
            small.put(language, new SmallWords(language));
            Map<String, RoleVerb> lemmas = new HashMap<>();
            PhraseMatcher.Builder<RolePhrase> phrases = PhraseMatcher.builder();
            PhraseMatcher.Builder<RoleVerb> bare = PhraseMatcher.builder();
            for (Table.Row row : Table.resource("lexicon/" + language.tag() + "/role-verbs.tsv")
                    .rows()) {
                RoleVerb role = new RoleVerb(
                        row.get("code"), row.get("title"), row.get("code").equals("copula"));
                String[] words = row.get("lemma").split(" ", 2);
                if (words.length == 1) {
                    lemmas.put(words[0], role);
                } else if (words[0].equals(NO_VERB)) {
                    bare.add(words[1], role);
                } else {
                    phrases.add(words[1], new RolePhrase(words[0], role));
                }
            }
            tails.put(language, phrases.build());
            positions.put(language, bare.build());
            dictionaries.put(language, Morphology.of(language));
            verbs.put(language, lemmas);
        }
    }

    @Override
    public List<Statement> extract(Study study) {
        List<NamedSentence> sentences = study.sentences(small);
        Search search = new Search(sentences, study.article().entities());
        for (NamedSentence sentence : sentences) {
            if (verbs.containsKey(sentence.sentence().language())) {
                search.offices(sentence);
                search.positions(sentence);
                search.verbs(sentence, verbs.getOrDefault(sentence.sentence().language(), Map.of()));
            }
        }
        return search.found;
    }

    /** One article's search. */
    private final class Search {
        private final List<NamedSentence> sentences;
        private final List<Entity> entities;
        private final List<Statement> found = new ArrayList<>();
        private final Set<String> told = new HashSet<>();

        Search(List<NamedSentence> sentences, List<Entity> entities) {
            this.sentences = sentences;
            this.entities = entities;
        }

        private void add(NamedSentence in, String rule, Entity person, Office office, Entity organization) {
            String id = "role." + in.sentence().language().tag() + "." + rule;
            if (told.add(person.id() + " " + organization.id() + " " + office.span())) {
                Rule known = rules.get(id);
                Evidence evidence = new Evidence(
                        in.sentence(),
                        List.of(),
                        office.span(),
                        id,
                        known.confidence(),
                        factuality(in, rule, office),
                        Optional.empty());
                found.add(new RoleStatement(evidence, person, office, organization));
            }
        }

        /** Of an office told by a verb, as the verb has it; one that stands beside a name is held. */
        private Factuality factuality(NamedSentence in, String rule, Office office) {
            int at = in.sentence().tokenAt(office.span().begin());
            return switch (rule) {
                case "copula" -> reality.of(in.verbBetween(at - COPULA_REACH, at));
                case "verb" -> reality.of(in.verbBetween(at, at + 1));
                default -> Factuality.ASSERTED;
            };
        }

        // ---- offices beside names

        void offices(NamedSentence in) {
            Optional<Placed<Mention>> holder = Optional.empty();
            int last = -9;
            for (Placed<Office> office : in.offices()) {
                OfficePlace place = new OfficePlace(in, office);
                Optional<Placed<Mention>> left = place.namesBehind() ? Optional.empty() : place.holderBefore();
                if (left.isEmpty() && place.coordinatedWith(last)) {
                    left = holder;
                }
                Optional<Placed<Mention>> right = left.isPresent() ? Optional.empty() : place.holderBehind();
                Optional<Placed<Mention>> described =
                        left.isPresent() || right.isPresent() ? Optional.empty() : place.describedPerson();
                Optional<Placed<Mention>> copular =
                        left.or(() -> right).or(() -> described).isPresent() ? Optional.empty() : copular(in, office);
                holder = left.or(() -> right).or(() -> described).or(() -> copular);
                last = place.end();
                if (holder.isEmpty()) {
                    appointed(in, office);
                }
                if (holder.isPresent()) {
                    Placed<Mention> person = holder.get();
                    String rule = left.isPresent()
                            ? "behind"
                            : right.isPresent() ? "before" : described.isPresent() ? "description" : "copula";
                    Optional<Entity> known = place.isOwned()
                            ? house.known(NamedSentence.entity(person), office.what(), entities)
                            : Optional.empty();
                    known.or(() -> place.organization(person))
                            .or(() -> house.of(
                                    NamedSentence.entity(person),
                                    office.what(),
                                    in,
                                    sentences,
                                    entities,
                                    described.isEmpty(),
                                    place.isOwned()))
                            .ifPresent(org -> sharing(in, office, person)
                                    .forEach(one -> add(in, rule, NamedSentence.entity(one), office.what(), org)));
                }
            }
        }

        /** "X et Y, cofondateurs de Z", "les cofondateurs de Z, X et Y": all who hold an office told in the plural. */
        private List<Placed<Mention>> sharing(NamedSentence in, Placed<Office> office, Placed<Mention> holder) {
            if (!isPlural(in, office.from())) {
                return List.of(holder);
            }
            return holder.from() < office.from()
                    ? in.listTo(holder, NamedSentence::isPerson)
                    : in.list(holder, NamedSentence::isPerson);
        }

        private boolean isPlural(NamedSentence in, int at) {
            return Optional.ofNullable(dictionaries.get(in.sentence().language())).stream()
                    .flatMap(dictionary -> dictionary.analyses(in.token(at).form()).stream())
                    .anyMatch(a -> a.is(Analysis.Pos.NOUN) && a.count() == Analysis.Count.PLURAL);
        }

        // ---- positions

        /** "À la tête de Y, X": the person behind; "X succède à W à la tête de Y": those before. */
        void positions(NamedSentence in) {
            PhraseMatcher<RoleVerb> phrases = positions.get(in.sentence().language());
            if (phrases == null) {
                return;
            }
            for (int at = 0; at < in.size(); at++) {
                int from = at;
                phrases.longestAt(in.sentence().tokens(), at)
                        .filter(match -> isOfCompany(in, match.to()))
                        .ifPresent(match ->
                                position(in, from, match.to(), match.values().getFirst()));
            }
        }

        private void position(NamedSentence in, int from, int to, RoleVerb role) {
            Placed<Mention> house =
                    in.mentionFrom(to + 1).or(() -> in.mentionFrom(to + 2)).orElseThrow();
            List<Placed<Mention>> holders = holdersBefore(in, from);
            if (holders.isEmpty() && isOpening(in, from)) {
                holders = holderBehind(in, house.to()).stream().toList();
            }
            Office office = new Office(in.span(from, to), role.title(), role.code());
            holders.forEach(one -> add(in, "position", NamedSentence.entity(one), office, NamedSentence.entity(house)));
        }

        /** The persons of the clause before: its subject, and whom the subject follows or appoints. */
        private List<Placed<Mention>> holdersBefore(NamedSentence in, int from) {
            List<Placed<Mention>> holders = new ArrayList<>();
            for (Placed<Mention> mention : in.mentions()) {
                boolean near = mention.to() <= from && from - mention.to() < HOLDER;
                boolean owner = mention.from() > 0 && in.small().isPrepositionOf(in.token(mention.from() - 1));
                if (near && !owner && NamedSentence.isPerson(mention)) {
                    holders.add(mention);
                }
            }
            return holders;
        }

        /** Whether nothing stands before but a participle: "Nommée en mai à la tête de". */
        private boolean isOpening(NamedSentence in, int from) {
            for (int at = 0; at < from; at++) {
                if (in.isVerb(at) || in.is(at, ",") || in.mentionFrom(at).isPresent()) {
                    return false;
                }
            }
            return true;
        }

        /** The person right behind the next comma. */
        private Optional<Placed<Mention>> holderBehind(NamedSentence in, int from) {
            for (int at = from; at < in.size() && at < from + HOLDER && !in.isVerb(at); at++) {
                if (in.is(at, ",")) {
                    return in.ahead(at + 1, 3, NamedSentence::isPerson);
                }
            }
            return Optional.empty();
        }

        /** "X a été nommé directeur général de Y". */
        private Optional<Placed<Mention>> copular(NamedSentence in, Placed<Office> office) {
            Map<String, RoleVerb> lemmas = verbs.getOrDefault(in.sentence().language(), Map.of());
            for (Placed<Verb> verb : in.verbs()) {
                RoleVerb role = lemmas.get(verb.what().lemma());
                int gap = office.from() - verb.to();
                if (role != null
                        && role.copula()
                        && gap >= 0
                        && gap <= 3
                        && !verb.what().negated()) {
                    return subject(in, verb);
                }
            }
            return Optional.empty();
        }

        /** "Y a nommé X directrice générale": the person between the verb and the office, the house before the verb. */
        private void appointed(NamedSentence in, Placed<Office> office) {
            Map<String, RoleVerb> lemmas = verbs.getOrDefault(in.sentence().language(), Map.of());
            for (Placed<Verb> verb : in.verbs()) {
                RoleVerb role = lemmas.get(verb.what().lemma());
                boolean naming = role != null
                        && role.copula()
                        && verb.what().finite()
                        && verb.what().voice() == Verb.Voice.ACTIVE
                        && !verb.what().negated();
                Optional<Placed<Mention>> person =
                        naming ? in.mentionFrom(verb.to()).filter(NamedSentence::isPerson) : Optional.empty();
                Optional<Placed<Mention>> house = in.mentionTo(verb.from()).filter(Search::isCompany);
                int gap = person.map(p -> office.from() - p.to()).orElse(-1);
                if (house.isPresent() && gap >= 0 && gap <= 2 && !in.is(office.from() - gap, ",")) {
                    add(
                            in,
                            "copula",
                            NamedSentence.entity(person.get()),
                            office.what(),
                            NamedSentence.entity(house.get()));
                }
            }
        }

        /** The last mention of a person before the verb, with no other verb between but in brackets of commas. */
        private Optional<Placed<Mention>> subject(NamedSentence in, Placed<Verb> verb) {
            Placed<Mention> subject = null;
            for (Placed<Mention> mention : in.mentions()) {
                if (mention.to() <= verb.from() && NamedSentence.isPerson(mention)) {
                    subject = mention;
                }
            }
            return subject != null && verb.from() - subject.to() <= 3 ? Optional.of(subject) : Optional.empty();
        }

        // ---- verbs of leading and founding

        void verbs(NamedSentence in, Map<String, RoleVerb> lemmas) {
            for (Placed<Verb> verb : in.verbs()) {
                if (verb.what().finite() && !verb.what().negated()) {
                    phrase(in, verb);
                }
                RoleVerb role = lemmas.get(verb.what().lemma());
                if (role == null || role.copula() || verb.what().negated()) {
                    continue;
                }
                if (verb.what().voice() == Verb.Voice.PASSIVE) {
                    passive(in, verb, role);
                } else if (verb.what().finite()) {
                    active(in, verb, role);
                }
            }
        }

        /** "X a pris la tête de Y": the verb with the words behind it. */
        private void phrase(NamedSentence in, Placed<Verb> verb) {
            PhraseMatcher<RolePhrase> phrases = tails.get(in.sentence().language());
            if (phrases == null || verb.to() >= in.size()) {
                return;
            }
            phrases.longestAt(in.sentence().tokens(), verb.to())
                    .ifPresent(match -> match.values().stream()
                            .filter(said -> said.lemma().equals(verb.what().lemma()) && isOfCompany(in, match.to()))
                            .findFirst()
                            .ifPresent(said ->
                                    active(in, new Placed<>(verb.from(), match.to(), verb.what()), said.role())));
        }

        private static boolean isOfCompany(NamedSentence in, int at) {
            return at < in.size()
                    && in.small().isPrepositionOf(in.token(at))
                    && in.mentionFrom(at + 1)
                            .or(() -> in.mentionFrom(at + 2))
                            .filter(Search::isCompany)
                            .isPresent();
        }

        /** "Z, fondée en 2021 par X et Y", "le groupe que préside X" read the other way round. */
        private void passive(NamedSentence in, Placed<Verb> verb, RoleVerb role) {
            int by = verb.to();
            while (by < in.size() && by < verb.to() + 7 && !in.small().isBy(in.token(by))) {
                by++;
            }
            if (by >= in.size() || !in.small().isBy(in.token(by))) {
                return;
            }
            Optional<Placed<Mention>> first = in.ahead(by + 1, 4, NamedSentence::isPerson);
            if (first.isEmpty()) {
                return;
            }
            List<Placed<Mention>> persons = in.list(first.get(), NamedSentence::isPerson);
            founded(in, verb, persons.get(persons.size() - 1).to())
                    .ifPresent(org -> persons.forEach(
                            person -> add(in, "verb", NamedSentence.entity(person), office(in, verb, role), org)));
        }

        /** What was founded: named before the participle, or behind all when the participle opens the sentence. */
        private Optional<Entity> founded(NamedSentence in, Placed<Verb> verb, int behind) {
            Placed<Mention> before = null;
            for (Placed<Mention> mention : in.mentions()) {
                if (mention.to() <= verb.from() && isCompany(mention)) {
                    before = mention;
                }
            }
            if (before != null && verb.from() - before.to() <= 4) {
                return Optional.of(NamedSentence.entity(before));
            }
            if (verb.from() <= 2) {
                for (Placed<Mention> mention : in.mentions()) {
                    if (mention.from() >= behind && isCompany(mention) && in.is(mention.from() - 1, ",")) {
                        return Optional.of(NamedSentence.entity(mention));
                    }
                }
            }
            return Optional.empty();
        }

        /** "X dirige Y", "X, qui dirige Y", "Y, que dirige X". */
        private void active(NamedSentence in, Placed<Verb> verb, RoleVerb role) {
            int before = verb.from() - 1;
            if (before >= 0 && in.small().isWhom(in.token(before))) {
                Optional<Placed<Mention>> person = in.ahead(verb.to(), 3, NamedSentence::isPerson);
                Optional<Placed<Mention>> led = in.mentionTo(in.is(before - 1, ",") ? before - 1 : before);
                if (person.isPresent() && led.filter(Search::isCompany).isPresent()) {
                    add(
                            in,
                            "verb",
                            NamedSentence.entity(person.get()),
                            office(in, verb, role),
                            NamedSentence.entity(led.get()));
                    return;
                }
            }
            int subjectEnd = verb.from();
            if (before >= 0 && in.small().isWho(in.token(before))) {
                subjectEnd = in.is(before - 1, ",") ? before - 1 : before;
            }
            Optional<Placed<Mention>> person = in.mentionTo(subjectEnd).filter(NamedSentence::isPerson);
            if (person.isEmpty()) {
                return;
            }
            in.ahead(verb.to(), 4, Search::isCompany)
                    .map(NamedSentence::entity)
                    .or(() -> clitic(in, verb))
                    .or(() -> relative(in, person.get()))
                    .ifPresent(org -> add(in, "verb", NamedSentence.entity(person.get()), office(in, verb, role), org));
        }

        /** "la société qu'il a fondée", "the start-up Ana Ruiz founded": the object stands before the subject. */
        private Optional<Entity> relative(NamedSentence in, Placed<Mention> person) {
            int at = person.from() - 1;
            boolean whom = at > 0 && in.small().isWhom(in.token(at));
            return in.mentionTo(whom ? at : person.from())
                    .filter(Search::isCompany)
                    .filter(m -> whom || m.what().form() == Mention.Form.DESCRIPTION)
                    .map(NamedSentence::entity);
        }

        /** "Fondée par X et Y, qui la préside, Z": the object stands behind the comma. */
        private Optional<Entity> clitic(NamedSentence in, Placed<Verb> verb) {
            boolean object = verb.to() - verb.from() > 1 && in.is(verb.to(), ",");
            return object ? in.ahead(verb.to() + 1, 1, Search::isCompany).map(NamedSentence::entity) : Optional.empty();
        }

        private Office office(NamedSentence in, Placed<Verb> verb, RoleVerb role) {
            return new Office(in.span(verb.from(), verb.to()), role.title(), role.code());
        }

        private static boolean isCompany(Placed<Mention> mention) {
            return switch (NamedSentence.kind(mention)) {
                case ORGANIZATION, GOVERNMENT -> true;
                case PERSON, COUNTRY, PLACE, PRODUCT, PROJECT -> false;
            };
        }
    }
}

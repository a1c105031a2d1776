package dev.verbatim.annotate;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known of an entity of one article when words point back to it. Confined to one article's analysis. */
final class Profile {

    /** Industries whose houses nobody calls a company. */
    private static final Set<String> NO_COMPANIES = Set.of(
            "agency",
            "analyst",
            "centralbank",
            "institution",
            "media",
            "ngo",
            "party",
            "regulator",
            "union",
            "university");

    private static final Set<String> FUNDS = Set.of("fund", "vc");

    /**
     * A place that spoke of it.
     *
     * @param sentence index of the sentence
     * @param token index of its first token there
     * @param subject whether it was what the sentence is about
     */
    record Sighting(int sentence, int token, boolean subject) implements Comparable<Sighting> {

        boolean isBefore(int sentence, int token) {
            return this.sentence < sentence || this.sentence == sentence && this.token < token;
        }

        @Override
        public int compareTo(Sighting other) {
            int bySentence = Integer.compare(sentence, other.sentence);
            int byToken = bySentence != 0 ? bySentence : Integer.compare(token, other.token);
            return byToken != 0 ? byToken : Boolean.compare(subject, other.subject);
        }
    }

    /**
     * An office somebody holds.
     *
     * @param code which
     * @param house id of the entity it is in; -1 if unknown
     */
    record Held(String code, int house) {}

    private final Entity entity;
    private final Optional<Gazetteer.Entry> entry;
    private final Set<String> nouns = new TreeSet<>();
    private final Set<Descriptions.Noun> meanings = new HashSet<>();
    private final Set<String> countries = new TreeSet<>();
    private final Set<String> industries = new TreeSet<>();
    private final List<Held> offices = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private Optional<Boolean> feminine = Optional.empty();

    Profile(Entity entity, Optional<Gazetteer.Entry> entry) {
        this.entity = entity;
        this.entry = entry;
        entry.flatMap(Gazetteer.Entry::country).ifPresent(countries::add);
        entry.ifPresent(e -> industries.addAll(e.industries()));
        if (entity.kind() == EntityKind.PERSON) {
            feminine = entry.flatMap(Gazetteer.Entry::feminine);
        }
    }

    Entity entity() {
        return entity;
    }

    Optional<Gazetteer.Entry> entry() {
        return entry;
    }

    /** The nouns the article puts beside its name, folded. */
    Set<String> nouns() {
        return nouns;
    }

    /** What those nouns mean. */
    Set<Descriptions.Noun> meanings() {
        return meanings;
    }

    Set<String> countries() {
        return countries;
    }

    Set<String> industries() {
        return industries;
    }

    List<Held> offices() {
        return offices;
    }

    Optional<Boolean> feminine() {
        return feminine;
    }

    void feminine(boolean told) {
        if (feminine.isEmpty()) {
            feminine = Optional.of(told);
        }
    }

    void see(Sighting sighting) {
        int place = Collections.binarySearch(sightings, sighting);
        if (place < 0) {
            sightings.add(-place - 1, sighting);
        }
    }

    /** In order of the text, each once. */
    List<Sighting> sightings() {
        return sightings;
    }

    /** The last place before that spoke of it. */
    Optional<Sighting> lastBefore(int sentence, int token) {
        int low = 0;
        int high = sightings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sightings.get(middle).isBefore(sentence, token)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(sightings.get(low - 1));
    }

    /** Whether it only invests: then it is seldom called a group. */
    boolean isFund() {
        return !industries.isEmpty() && FUNDS.containsAll(industries);
    }

    /** Whether nothing is against calling it a company. */
    boolean mayBeCompany() {
        return entity.kind() == EntityKind.ORGANIZATION
                && (industries.isEmpty() || !NO_COMPANIES.containsAll(industries));
    }

    /** Whether the vocabulary says it leads, led or founded the entry under {@code key}. */
    boolean leads(String key, boolean founderToo) {
        return entry.filter(e -> e.leads().contains(key)
                        || e.formerlyLed().contains(key)
                        || founderToo && e.founded().contains(key))
                .isPresent();
    }
}

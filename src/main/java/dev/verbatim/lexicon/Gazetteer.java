package dev.verbatim.lexicon;

import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The actors, countries and projects that the vocabularies under {@code ontology/} hold, and a matcher over all their
 * spellings. Immutable; one instance serves all threads.
 */
public final class Gazetteer {

    private static final List<String> FILES =
            List.of("ontology/actors.ttl", "ontology/countries.ttl", "ontology/projects.ttl");

    private final Map<String, Entry> entries;
    private final Map<String, Entry> byKey;
    private final PhraseMatcher<Form> names;
    private final Map<String, List<Entry>> leaders;

    private Gazetteer(Collection<Entry> all) {
        entries = new TreeMap<>();
        leaders = new TreeMap<>();
        PhraseMatcher.Builder<Form> builder = PhraseMatcher.builder();
        for (Entry entry : all) {
            entries.put(entry.key(), entry);
            entry.leads()
                    .forEach(led ->
                            leaders.computeIfAbsent(led, k -> new ArrayList<>()).add(entry));
            for (Form form : entry.forms()) {
                for (String spelling : spellings(form)) {
                    builder.add(spelling, form);
                }
            }
        }
        byKey = Map.copyOf(entries);
        names = builder.build();
    }

    /**
     * Reads the packaged vocabularies.
     *
     * @throws IllegalArgumentException if one is missing or malformed; the message names it
     */
    public static Gazetteer load() {
        return of(FILES);
    }

    /**
     * Reads these Turtle files of the class path.
     *
     * @throws IllegalArgumentException if one is missing or malformed; the message names it
     */
    public static Gazetteer of(List<String> files) {
        return new Gazetteer(GazetteerReader.read(files));
    }

    /** What a form of an entry is. */
    public enum FormKind {
        /** A name or another name. */
        NAME,
        /** An adjective of a country: "japonais". */
        ADJECTIVE,
        /** A word for its people: "les Japonais". */
        DEMONYM,
        /** A fixed by-name: "l'Hexagone". */
        BY_NAME,
        /** The first half of a compound of two countries: "franco-" in "franco-allemand". */
        COMBINING
    }

    /**
     * One way to write one entry.
     *
     * @param key of the entry
     * @param text as the vocabulary spells it
     * @param kind what it is
     * @param language the language it belongs to; empty for a name in any
     * @param ambiguous whether it also means something else, so that it needs a context
     */
    public record Form(String key, String text, FormKind kind, Optional<Language> language, boolean ambiguous) {

        /** Whether it can stand in a text of {@code other}. */
        public boolean fits(Language other) {
            return language.isEmpty() || language.get().equals(other);
        }
    }

    /**
     * An entry of the vocabularies.
     *
     * @param key local path, such as {@code actor/openai} or {@code country/FR}
     * @param kind what it is
     * @param forms its spellings, the label first
     * @param commonNoun whether one of its names is also an everyday word, so that it needs a context
     * @param feminine for a person, whether the vocabulary says female; empty if it says nothing
     * @param country key of its country, if told
     * @param leads keys of the organizations and countries a person leads
     * @param formerlyLed keys of those a person led once
     * @param founded keys of the organizations a person founded
     * @param industries what an organization does, in lower case
     * @param headquarters where an organization sits, if told
     * @param since first day of the office a person holds in a country, if told
     * @param until last day of that office, if it is over
     */
    public record Entry(
            String key,
            EntityKind kind,
            List<Form> forms,
            boolean commonNoun,
            Optional<Boolean> feminine,
            Optional<String> country,
            List<String> leads,
            List<String> formerlyLed,
            List<String> founded,
            List<String> industries,
            Optional<String> headquarters,
            Optional<LocalDate> since,
            Optional<LocalDate> until) {

        /** @throws IllegalArgumentException without a form */
        public Entry {
            forms = List.copyOf(forms);
            leads = List.copyOf(leads);
            formerlyLed = List.copyOf(formerlyLed);
            founded = List.copyOf(founded);
            industries = List.copyOf(industries);
            if (forms.isEmpty()) {
                throw new IllegalArgumentException("an entry without a label: " + key);
            }
        }

        /** Its label. */
        public String label() {
            return forms.get(0).text();
        }
    }

    /** The entry under that key, if any. */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All entries, by key. */
    public Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Those who lead the organization or country under {@code key}, by their keys. */
    public List<Entry> leadersOf(String key) {
        return List.copyOf(leaders.getOrDefault(key, List.of()));
    }

    /** Finds the spellings of all entries in tokens. Case, accents and hyphens count for nothing here. */
    public PhraseMatcher<Form> names() {
        return names;
    }

    /** The form itself, and with or without the gaps that capitals inside a word stand for: "Soft Bank", "SoftBank". */
    private static Set<String> spellings(Form form) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(form.text());
        if (form.kind() != FormKind.NAME || form.key().startsWith("country/")) {
            return spellings;
        }
        String text = form.text();
        int hump = hump(text);
        if (hump > 2 && text.length() - hump > 1 && text.indexOf(' ') < 0) {
            spellings.add(text.substring(0, hump) + " " + text.substring(hump));
        }
        int gap = text.indexOf(' ');
        if (gap > 2
                && gap == text.lastIndexOf(' ')
                && text.length() < 16
                && Character.isUpperCase(text.charAt(gap + 1))) {
            spellings.add(text.substring(0, gap) + text.substring(gap + 1));
        }
        return spellings;
    }

    /** Where a lower-case letter meets a capital for the only time; -1 if nowhere or more often. */
    private static int hump(String text) {
        int found = -1;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}

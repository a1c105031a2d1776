package dev.verbatim.cli;

import dev.verbatim.match.Subject;
import dev.verbatim.model.EntityKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * An invented data set of companies and people, as an extract of Wikidata has them, and names to look for in it, with their
 * answers. The same seed gives the same. Many have namesakes; for one in ten, class and country stand at the end of the
 * file, far from the name.
 */
final class BenchExtract {
    private static final String ENTITY = "http://www.wikidata.org/entity/Q";
    private static final String DIRECT = "http://www.wikidata.org/prop/direct/";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel";
    private static final String DESCRIPTION = "http://schema.org/description";
    private static final String[] SYLLABLES = {
        "ba", "bel", "cor", "da", "den", "do", "el", "fa", "gar", "gen", "hel", "ia", "ix", "ka", "lan", "le", "lor",
                "ma",
        "mer", "mon", "na", "nor", "o", "or", "pal", "que", "ra", "ren", "ri", "sa", "sol", "ta", "ter", "ti", "u",
                "va",
        "ver", "vi", "xan", "ze"
    };
    private static final String[] FORMS = {"SA", "SAS", "Inc", "Ltd", "GmbH", "AG", "Group", "Holding"};
    private static final int COUNTRIES = 60;
    private static final int GIVEN_NAMES = 1_500;
    private static final int APART = 10;
    private static final int SHORTEST_WITH_A_SLIP = 4;
    private static final int BASE = 1_000_000;

    private final long seed;
    private final int entities;

    /** @param entities at least one */
    BenchExtract(long seed, int entities) {
        this.seed = seed;
        this.entities = entities;
    }

    /** One of the things. */
    private record Thing(int id, boolean isPerson, String name, String alias, String country, int partner) {
        String iri() {
            return ENTITY + (BASE + id);
        }
    }

    /**
     * A name to look for.
     *
     * @param subject what is known of it
     * @param answer the thing that it is; empty if the data set does not hold it
     */
    record Known(Subject subject, Optional<String> answer) {}

    private Thing thing(int id) {
        Random random = new Random(seed * 1_000_003 + id);
        boolean isPerson = random.nextInt(3) == 0;
        String name = isPerson
                ? word(new Random(seed + random.nextInt(GIVEN_NAMES)), 2) + " " + word(random, 3)
                : company(random);
        String[] words = name.split(" ", -1);
        String alias = isPerson
                ? words[0].charAt(0) + ". " + words[1]
                : words[0].substring(0, Math.min(3, words[0].length())).toUpperCase(Locale.ROOT) + " "
                        + word(random, 2);
        return new Thing(
                id, isPerson, name, alias, ENTITY + (100 + random.nextInt(COUNTRIES)), random.nextInt(entities));
    }

    private static String company(Random random) {
        String name = word(random, 2 + random.nextInt(2));
        if (random.nextInt(3) > 0) {
            name += " " + word(random, 2 + random.nextInt(2));
        }
        return random.nextInt(3) == 0 ? name + " " + FORMS[random.nextInt(FORMS.length)] : name;
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Writes the data set as N-Triples. */
    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int id = 0; id < entities; id++) {
                Thing thing = thing(id);
                String subject = "<" + thing.iri() + "> ";
                out.write(subject + "<" + LABEL + "> \"" + thing.name() + "\"@en .\n");
                out.write(subject + "<" + ALIAS + "> \"" + thing.alias() + "\"@en .\n");
                out.write(subject + "<" + DESCRIPTION + "> \"with "
                        + thing(thing.partner()).name() + "\"@en .\n");
                if (id % APART != 0) {
                    nature(out, thing);
                }
            }
            for (int id = 0; id < entities; id += APART) {
                nature(out, thing(id));
            }
        }
    }

    private static void nature(BufferedWriter out, Thing thing) throws IOException {
        String subject = "<" + thing.iri() + "> ";
        out.write(subject + "<" + DIRECT + "P31> <" + ENTITY + (thing.isPerson() ? "5" : "4830453") + "> .\n");
        out.write(subject + "<" + DIRECT + (thing.isPerson() ? "P27" : "P17") + "> <" + thing.country() + "> .\n");
    }

    /** Names to look for: four in five are those of things, more or less changed, the others of nothing. */
    List<Known> labels(int count) {
        Random random = new Random(seed + 17);
        List<Known> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isThere = random.nextInt(5) > 0;
            Thing thing = thing(isThere ? random.nextInt(entities) : entities + i);
            String name = changed(thing, random);
            Set<String> country = random.nextInt(5) < 3 ? Set.of(thing.country()) : Set.of();
            Set<String> beside =
                    random.nextInt(5) < 2 ? Set.of(thing(thing.partner()).name().toLowerCase(Locale.ROOT)) : Set.of();
            Subject subject = new Subject(
                    "urn:x-verbatim:bench:" + i,
                    thing.isPerson() ? EntityKind.PERSON : EntityKind.ORGANIZATION,
                    List.of(name),
                    List.of(),
                    country,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    beside);
            labels.add(new Known(subject, isThere ? Optional.of(thing.iri()) : Optional.empty()));
        }
        return labels;
    }

    /** As people write it: as it is, louder, without its form, with a slip, the other way round. */
    private static String changed(Thing thing, Random random) {
        String name = thing.name();
        return switch (random.nextInt(10)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> slipped(name, random);
            case 2 -> thing.isPerson() ? turned(name) : name + " " + FORMS[random.nextInt(FORMS.length)];
            case 3 -> thing.isPerson() ? name : thing.alias();
            case 4 -> name.replace(" ", "-");
            default -> name;
        };
    }

    private static String slipped(String name, Random random) {
        if (name.length() < SHORTEST_WITH_A_SLIP) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 2);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static String turned(String name) {
        int space = name.indexOf(' ');
        return name.substring(space + 1) + " " + name.substring(0, space);
    }
}

package dev.verbatim.annotate;

import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the candidates of one article together: the same name, then short and full names of the same thing. */
final class NameChains {

    /** From here on other evidence outweighs a likeness of names. */
    private static final int OUTWEIGHS = 5;

    private final Map<String, NameGroup> groups = new LinkedHashMap<>();
    private final FirstNames firstNames;

    NameChains(List<Candidate> candidates, FirstNames firstNames) {
        this.firstNames = firstNames;
        for (Candidate candidate : candidates) {
            String name = candidate.keys().isEmpty()
                    ? String.join(" ", candidate.parts())
                    : String.join("|", candidate.keys());
            NameGroup group = groups.get(name);
            if (group == null) {
                groups.put(name, new NameGroup(candidate));
            } else {
                group.add(candidate);
            }
        }
    }

    /** The things named, in order of first appearance. */
    List<NameGroup> link() {
        Acronyms.link(groups);
        decide();
        persons();
        groups.values().removeIf(NameGroup::weak);
        organizations();
        groups.values().forEach(group -> group.kind().or(() -> fallback(group)).ifPresent(group::settle));
        groups.values()
                .removeIf(group -> group.kind().isEmpty() || group.candidates().isEmpty());
        return List.copyOf(groups.values());
    }

    private void decide() {
        for (NameGroup group : groups.values()) {
            if (group.kind().isEmpty()) {
                group.best().ifPresent(group::settle);
            }
        }
    }

    /** What a name is that nothing tells. */
    private Optional<EntityKind> fallback(NameGroup group) {
        Candidate first = group.candidates().get(0);
        if (first.text().indexOf(' ') < 0) {
            Token only = first.token(0);
            boolean acronym = only.allCaps() && only.form().length() < 7;
            return acronym ? Optional.of(EntityKind.ORGANIZATION) : Optional.empty();
        }
        return group.parts().size() < 4 ? Optional.of(EntityKind.ORGANIZATION) : Optional.empty();
    }

    // ---- persons: the surname, with or without honorific, after the full name

    private void persons() {
        Map<String, List<NameGroup>> byPart = new HashMap<>();
        for (NameGroup group : groups.values()) {
            if (group.is(EntityKind.PERSON) && fullSize(group) > 1) {
                for (Candidate candidate : group.candidates()) {
                    List<String> parts = candidate.parts();
                    index(byPart, parts.get(0), group);
                    index(byPart, parts.get(parts.size() - 1), group);
                }
            }
        }
        for (NameGroup group : List.copyOf(groups.values())) {
            List<NameGroup> full = byPart.getOrDefault(
                    group.parts().isEmpty()
                            ? ""
                            : group.parts().get(group.parts().size() - 1),
                    List.of());
            if (group.keys().isEmpty() && !full.isEmpty() && mayBePerson(group)) {
                shorten(group, full);
            }
        }
        groups.values().removeIf(group -> group.candidates().isEmpty());
    }

    private static void index(Map<String, List<NameGroup>> byPart, String part, NameGroup group) {
        List<NameGroup> known = byPart.computeIfAbsent(part, k -> new ArrayList<>(2));
        if (!known.contains(group)) {
            known.add(group);
        }
    }

    private static int fullSize(NameGroup group) {
        return group.candidates().stream().mapToInt(c -> c.parts().size()).max().orElse(0);
    }

    private static boolean mayBePerson(NameGroup group) {
        return group.kind().isEmpty()
                || group.is(EntityKind.PERSON)
                || group.score(EntityKind.PERSON) + OUTWEIGHS
                        > group.score(group.kind().get());
    }

    /** Gives each place of a short name to the only person it fits; one that fits two is nobody's. */
    private void shorten(NameGroup group, List<NameGroup> full) {
        List<NameGroup> fitting = full.stream()
                .filter(person -> person != group && isShortFor(group.parts(), person))
                .toList();
        if (fitting.isEmpty()) {
            return;
        }
        for (Candidate candidate : List.copyOf(group.candidates())) {
            List<NameGroup> owners = candidate.feminine().isEmpty()
                    ? fitting
                    : fitting.stream()
                            .filter(p -> feminine(p)
                                    .filter(f -> !f.equals(candidate.feminine().get()))
                                    .isEmpty())
                            .toList();
            if (owners.size() > 1 && candidate.feminine().isPresent()) {
                owners = owners.stream().filter(p -> feminine(p).isPresent()).toList();
            }
            if (candidate.weak() && !isSubject(candidate)) {
                continue;
            }
            group.remove(candidate);
            if (owners.size() == 1) {
                owners.get(0).add(candidate);
            }
        }
    }

    /** Whether a small word follows: a verb, most likely. */
    private static boolean isSubject(Candidate candidate) {
        List<Token> tokens = candidate.sentence().tokens();
        return candidate.to() < tokens.size()
                && tokens.get(candidate.to()).kind() == Token.Kind.WORD
                && !tokens.get(candidate.to()).capitalized();
    }

    private Optional<Boolean> feminine(NameGroup person) {
        return person.feminine()
                .or(() -> person.candidates().stream()
                        .filter(c -> c.length() > 1)
                        .findFirst()
                        .flatMap(c -> firstNames.of(c.token(0)))
                        .flatMap(FirstNames.FirstName::feminine));
    }

    /** Whether the words are the end of the person's name, or its first alone. */
    private static boolean isShortFor(List<String> parts, NameGroup person) {
        for (Candidate candidate : person.candidates()) {
            List<String> whole = candidate.parts();
            int rest = whole.size() - parts.size();
            if (rest > 0
                    && (whole.subList(rest, whole.size()).equals(parts)
                            || parts.size() == 1 && whole.get(0).equals(parts.get(0)))) {
                return true;
            }
        }
        return false;
    }

    // ---- organizations: "Mistral" after "Mistral AI"

    private void organizations() {
        Map<String, List<NameGroup>> byFirst = new HashMap<>();
        for (NameGroup group : groups.values()) {
            boolean house = group.is(EntityKind.ORGANIZATION)
                    || group.is(EntityKind.GOVERNMENT)
                    || group.is(EntityKind.PROJECT);
            if (house && fullSize(group) > 1) {
                group.candidates().forEach(c -> index(byFirst, c.parts().get(0), group));
            }
        }
        for (NameGroup group : List.copyOf(groups.values())) {
            if (!group.keys().isEmpty()
                    || group.is(EntityKind.PERSON)
                    || group.parts().isEmpty()) {
                continue;
            }
            List<NameGroup> fitting = byFirst.getOrDefault(group.parts().get(0), List.of()).stream()
                    .filter(whole -> whole != group && begins(group.parts(), whole))
                    .toList();
            if (fitting.size() == 1
                    && (group.parts().size() > 1 || group.parts().get(0).length() > 2)) {
                fitting.get(0).absorb(group);
                group.candidates().clear();
            }
        }
        groups.values().removeIf(group -> group.candidates().isEmpty());
    }

    private static boolean begins(List<String> parts, NameGroup whole) {
        return whole.candidates().stream()
                .map(Candidate::parts)
                .anyMatch(w ->
                        w.size() > parts.size() && w.subList(0, parts.size()).equals(parts));
    }
}

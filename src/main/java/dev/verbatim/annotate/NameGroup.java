package dev.verbatim.annotate;

import dev.verbatim.model.EntityKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All places of an article that hold the same name, and in the end all names of the same thing. Confined to one article. */
final class NameGroup {

    /** What must speak for a kind before it is taken. */
    private static final int ENOUGH = 2;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<String> parts;
    private final List<String> keys;
    private Optional<EntityKind> kind;

    NameGroup(Candidate first) {
        keys = first.keys();
        kind = first.kind();
        parts = first.parts();
        candidates.add(first);
    }

    void add(Candidate candidate) {
        candidates.add(candidate);
    }

    void absorb(NameGroup other) {
        candidates.addAll(other.candidates);
    }

    void remove(Candidate candidate) {
        candidates.remove(candidate);
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** The folded words of its first name. */
    List<String> parts() {
        return parts;
    }

    List<String> keys() {
        return keys;
    }

    Optional<EntityKind> kind() {
        return kind;
    }

    boolean is(EntityKind expected) {
        return kind.filter(k -> k == expected).isPresent();
    }

    void settle(EntityKind settled) {
        kind = Optional.of(settled);
    }

    /** Whether every place of it needs another to bear it out. */
    boolean weak() {
        return candidates.stream().allMatch(Candidate::weak);
    }

    int score(EntityKind of) {
        int context = 0;
        int shape = 0;
        for (Candidate candidate : candidates) {
            context += candidate.context(of);
            shape = Math.max(shape, candidate.shape(of));
        }
        return context + shape;
    }

    /** The kind most speaks for, if enough does. */
    Optional<EntityKind> best() {
        EntityKind best = EntityKind.PERSON;
        for (EntityKind each : EntityKind.values()) {
            if (score(each) > score(best)) {
                best = each;
            }
        }
        return score(best) >= ENOUGH ? Optional.of(best) : Optional.empty();
    }

    /** The sex that honorifics tell, if they agree. */
    Optional<Boolean> feminine() {
        Set<Boolean> told = new LinkedHashSet<>();
        candidates.forEach(c -> c.feminine().ifPresent(told::add));
        return told.size() == 1 ? Optional.of(told.iterator().next()) : Optional.empty();
    }

    /** Every distinct form, the fullest first, then by first appearance. */
    List<String> labels() {
        Set<String> forms = new LinkedHashSet<>();
        candidates.stream()
                .sorted(java.util.Comparator.comparing(Candidate::span))
                .forEach(c -> forms.add(c.text()));
        String fullest = forms.iterator().next();
        for (String form : forms) {
            if (fullness(form) > fullness(fullest) && !isSpelling(form, fullest)) {
                fullest = form;
            }
        }
        Set<String> labels = new LinkedHashSet<>();
        labels.add(fullest);
        labels.addAll(forms);
        return List.copyOf(labels);
    }

    /** Whether the two differ in their gaps alone: "Open AI" is no fuller than "OpenAI". */
    private static boolean isSpelling(String form, String other) {
        return form.replace(" ", "").equals(other.replace(" ", ""));
    }

    /** More words are fuller; among as many, small letters tell more than capitals alone. */
    private static int fullness(String form) {
        int words = 1;
        boolean small = false;
        for (int i = 0; i < form.length(); i++) {
            words += form.charAt(i) == ' ' ? 1 : 0;
            small |= Character.isLowerCase(form.charAt(i));
        }
        boolean large = Character.isUpperCase(form.charAt(0));
        return words * 4 + (small ? 2 : 0) + (large ? 1 : 0);
    }
}

package dev.verbatim.correct;

import dev.verbatim.correct.Correction.Amendment;
import dev.verbatim.correct.Correction.LinkFix;
import dev.verbatim.correct.Correction.Merge;
import dev.verbatim.correct.Correction.Rejection;
import dev.verbatim.correct.Correction.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Corrections that cannot all be right. None of them is applied: which one is right is not for a program to say, and must
 * not depend on the names of files.
 */
final class Conflicts {
    private final List<Correction> corrections;
    private final Map<Correction, String> refused = new LinkedHashMap<>();

    private Conflicts(Collection<Correction> corrections) {
        this.corrections = corrections.stream()
                .sorted(Comparator.comparing((Correction c) -> c.id().getURI())
                        .thenComparing(c -> c.signature().place())
                        .thenComparing(Correction::said))
                .toList();
    }

    /** Why each of those that cannot be applied is not. */
    static Map<Correction, String> of(Collection<Correction> corrections) {
        Conflicts conflicts = new Conflicts(corrections);
        conflicts.sameName();
        conflicts.statements();
        conflicts.amendments();
        conflicts.merges();
        conflicts.cycles();
        conflicts.splits();
        conflicts.links();
        return conflicts.refused;
    }

    private <C extends Correction> Stream<C> all(Class<C> type) {
        return corrections.stream().filter(type::isInstance).map(type::cast);
    }

    /** A claim of a correction on a thing: claims of one key and several values contradict each other. */
    private record Claim(Object key, String value, Correction correction) {}

    private void contradictions(Stream<Claim> claims) {
        Map<Object, List<Claim>> byKey = new LinkedHashMap<>();
        claims.forEach(claim ->
                byKey.computeIfAbsent(claim.key, k -> new ArrayList<>()).add(claim));
        for (List<Claim> same : byKey.values()) {
            Map<String, Correction> values = new LinkedHashMap<>();
            same.forEach(claim -> values.putIfAbsent(claim.value, claim.correction));
            if (values.size() > 1) {
                for (Claim claim : same) {
                    Correction other = values.entrySet().stream()
                            .filter(entry -> !entry.getKey().equals(claim.value))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(claim.correction);
                    refused.putIfAbsent(
                            claim.correction,
                            "contradicts " + other.signature().place() + "; neither is applied until one is withdrawn");
                }
            }
        }
    }

    private void sameName() {
        Map<Node, Correction> byName = new HashMap<>();
        for (Correction correction : corrections) {
            Correction other = byName.putIfAbsent(correction.id(), correction);
            if (other != null) {
                String message = correction.id() + " is the name of two corrections, at ";
                refused.putIfAbsent(correction, message + other.signature().place());
                refused.putIfAbsent(other, message + correction.signature().place());
            }
        }
    }

    private void statements() {
        contradictions(corrections.stream()
                .filter(c -> c instanceof Rejection || c instanceof Amendment)
                .map(c -> new Claim(c.targets().first(), c instanceof Rejection ? "rejected" : "amended", c)));
    }

    private record Said(Node statement, Node property) {}

    private void amendments() {
        contradictions(all(Amendment.class)
                .flatMap(a -> a.values().entrySet().stream()
                        .map(value -> new Claim(
                                new Said(a.statement(), value.getKey()),
                                value.getValue().toString(),
                                a))));
    }

    private void merges() {
        contradictions(all(Merge.class)
                .flatMap(merge -> merge.targets().stream()
                        .map(entity -> new Claim(entity, merge.into().toString(), merge))));
    }

    /** Follows each merge once: who comes back to where this walk has been stands in a circle. */
    private void cycles() {
        Map<Node, List<Merge>> from = new LinkedHashMap<>();
        all(Merge.class)
                .filter(merge -> !refused.containsKey(merge))
                .forEach(merge -> merge.targets()
                        .forEach(entity -> from.computeIfAbsent(entity, e -> new ArrayList<>())
                                .add(merge)));
        Set<Node> done = new HashSet<>();
        for (Node start : from.keySet()) {
            List<Node> walk = new ArrayList<>();
            Map<Node, Integer> place = new HashMap<>();
            Node at = start;
            while (from.containsKey(at) && !done.contains(at) && !place.containsKey(at)) {
                place.put(at, walk.size());
                walk.add(at);
                at = from.getOrDefault(at, List.of()).getFirst().into();
            }
            if (place.containsKey(at)) {
                walk.subList(place.get(at), walk.size())
                        .forEach(entity -> from.getOrDefault(entity, List.of())
                                .forEach(merge -> refused.putIfAbsent(
                                        merge, "merges in a circle: " + entity + " would end up where it began")));
            }
            done.addAll(walk);
        }
    }

    private void splits() {
        contradictions(all(Split.class)
                .flatMap(split -> split.places().stream()
                        .map(place -> new Claim(
                                new Said(place, split.entity()), split.into().toString(), split))));
    }

    private void links() {
        contradictions(all(LinkFix.class)
                .flatMap(fix -> Stream.concat(
                        fix.wrong().stream().map(link -> new Claim(new Said(fix.entity(), link), "wrong", fix)),
                        fix.right().stream()
                                .map(link ->
                                        new Claim(new Said(fix.entity(), link), "right by " + fix.relation(), fix)))));
    }
}

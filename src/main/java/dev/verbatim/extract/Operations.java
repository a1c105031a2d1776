package dev.verbatim.extract;

import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Completes the casts of sums that belong together: a whole and its parts, a round and what each puts into it, an
 * operation and the sentences behind that tell of it.
 */
final class Operations {

    /** How many sentences behind a sum may still tell who funds it. */
    private static final int SEQUELS = 2;

    /** How many sentences off a sum its parts may be told. */
    private static final int REACH = 6;

    /** Families of the frames by which one puts a share into a round. */
    private static final Set<String> SHARES = Set.of("give", "grant", "stake", "investment", "promise", "fund");

    /** Families whose sums come together from several. */
    private static final Set<String> ROUNDS = Set.of("funding", "raise", "get");

    /** Sums that add up to another at most: more are a table, and no text goes through all of them for each. */
    private static final int MOST_PARTS = 24;

    private final List<Passage> passages;
    private final Dossier dossier;

    Operations(List<Passage> passages, Dossier dossier) {
        this.passages = passages;
        this.dossier = dossier;
    }

    /** "1,8 milliard, dont 1,2 apporté par A et 600 millions par B": a whole is given by those who give its parts. */
    void wholes(List<Telling> tellings) {
        Optional<Telling> whole = Optional.empty();
        List<Telling> parts = new ArrayList<>();
        for (Telling telling : tellings) {
            boolean same = whole.filter(w -> w.passage == telling.passage).isPresent();
            if (same && !telling.sum.what().conversionOf() && isPart(telling, whole.orElseThrow(), parts)) {
                parts.add(telling);
            } else if (telling.origin.isEmpty() || !telling.sum.what().conversionOf()) {
                share(whole, parts);
                whole = Optional.of(telling);
                parts = new ArrayList<>();
            }
        }
        share(whole, parts);
    }

    private static boolean isPart(Telling telling, Telling whole, List<Telling> parts) {
        boolean smaller = telling.sum
                        .what()
                        .figure()
                        .value()
                        .compareTo(whole.sum.what().figure().value())
                < 0;
        return smaller
                && telling.isInvestment()
                && (telling.sum.what().partOf() || !parts.isEmpty() && !isRestarted(parts, telling));
    }

    /** Whether another conjugated verb stands between the last part and this sum. */
    private static boolean isRestarted(List<Telling> parts, Telling telling) {
        Telling last = parts.get(parts.size() - 1);
        return telling.passage.hasFiniteBetween(last.sum.to(), telling.sum.from());
    }

    private static void share(Optional<Telling> round, List<Telling> parts) {
        if (round.filter(Telling::isInvestment).isEmpty() || parts.isEmpty()) {
            return;
        }
        Telling whole = round.get();
        boolean open = whole.cast.investors.isEmpty();
        for (Telling part : parts) {
            if (open) {
                part.cast.investors.stream()
                        .filter(investor -> !whole.cast.recipients.contains(investor))
                        .forEach(whole.cast.investors::add);
            }
            if (part.cast.recipients.isEmpty()) {
                part.cast.recipients.addAll(whole.cast.recipients);
                part.cast.settle();
            }
            part.advanceWith(whole);
        }
    }

    /** Adds to each operation whom the sentences right behind it say to fund it. */
    void sequels(List<Telling> tellings, Function<Sentence, Sequels> sequels) {
        Map<Integer, Telling> operations = new TreeMap<>();
        for (Telling telling : tellings) {
            if (Sequels.isOperation(telling)) {
                operations.putIfAbsent(telling.passage.sentence().index(), telling);
            }
        }
        operations.forEach((index, operation) -> {
            int last = Math.min(index + SEQUELS, passages.size() - 1);
            for (int i = index + 1; i <= last; i++) {
                Passage passage = passages.get(i);
                List<Part<Mention>> found = sequels.apply(passage.sentence()).investors(passage);
                found.stream()
                        .flatMap(name -> dossier.actor(passage.entity(name)).stream())
                        .filter(entity -> !operation.cast.recipients.contains(entity))
                        .forEach(operation.cast.investors::add);
                if (operations.containsKey(i) && found.isEmpty()) {
                    break;
                }
            }
        });
    }

    /** "… a levé 130 millions. A apporte 60 millions, B remet 25 millions": shares told behind their round. */
    void contributions(List<Telling> tellings) {
        Optional<Telling> round = Optional.empty();
        int last = 0;
        for (Telling telling : tellings) {
            int index = telling.passage.sentence().index();
            boolean near = round.isPresent() && index - last <= SEQUELS;
            if (telling.isInvestment()
                    && ROUNDS.contains(telling.governor.frame().family())) {
                round = Optional.of(telling);
                last = index;
            } else if (near && isShare(telling, round.orElseThrow())) {
                round.orElseThrow().cast.investors.addAll(telling.cast.investors);
                telling.advanceWith(round.orElseThrow());
                telling.cast.recipients.addAll(round.orElseThrow().cast.recipients);
                last = index;
            }
        }
    }

    /**
     * "410 millions d'euros : 190 accordés par A, 120 souscrits par B et 100 versés par C": a sum that the next or the last
     * ones add up to is given by all who give these, and these go where it goes.
     */
    static void totals(List<Telling> tellings) {
        List<Telling> sums = tellings.stream()
                .filter(telling -> telling.isInvestment() && !telling.sum.what().conversionOf())
                .toList();
        List<Telling> backward = new ArrayList<>(sums);
        Collections.reverse(backward);
        for (int i = 0; i < sums.size(); i++) {
            total(sums.get(i), sums.subList(i + 1, sums.size()));
            total(sums.get(i), backward.subList(sums.size() - i, sums.size()));
        }
    }

    private static void total(Telling whole, List<Telling> others) {
        BigDecimal rest = whole.sum.what().figure().value();
        List<Telling> parts = new ArrayList<>();
        for (Telling part : others) {
            boolean near = Math.abs(part.passage.sentence().index()
                            - whole.passage.sentence().index())
                    <= REACH;
            boolean same = part.sum.what().currency().equals(whole.sum.what().currency());
            rest = rest.subtract(part.sum.what().figure().value());
            if (!near || !same || rest.signum() < 0 || parts.size() == MOST_PARTS) {
                return;
            }
            parts.add(part);
            if (rest.signum() == 0) {
                join(whole, parts);
                return;
            }
        }
    }

    private static void join(Telling whole, List<Telling> parts) {
        if (parts.size() < 2) {
            return;
        }
        for (Telling part : parts) {
            if (part.sum.what().span().begin() > whole.sum.what().span().begin()) {
                part.advanceWith(whole);
            }
            part.cast.investors.stream()
                    .filter(investor -> !whole.cast.recipients.contains(investor))
                    .forEach(whole.cast.investors::add);
            if (part.cast.recipients.isEmpty()) {
                whole.cast.recipients.stream()
                        .filter(recipient -> !part.cast.investors.contains(recipient))
                        .forEach(part.cast.recipients::add);
            }
        }
    }

    private static boolean isShare(Telling telling, Telling round) {
        return telling.isInvestment()
                && telling.passage != round.passage
                && SHARES.contains(telling.governor.frame().family())
                && telling.cast.recipients.isEmpty()
                && !telling.cast.investors.isEmpty()
                && !round.cast.recipients.isEmpty()
                && round.cast.recipients.stream().noneMatch(telling.cast.investors::contains)
                && telling.sum
                                .what()
                                .figure()
                                .value()
                                .compareTo(round.sum.what().figure().value())
                        < 0
                && telling.sum.what().currency().equals(round.sum.what().currency());
    }
}

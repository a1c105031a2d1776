package dev.verbatim.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One investment, told by one statement or many.
 *
 * @param founder IRI of the statement that told it first: its identity. Later articles never change it.
 * @param tellings the statements that tell it, in order of time, at least one
 * @param figure the sum as last told, the exactest of that day
 * @param currency ISO 4217 code of that sum
 * @param perYear whether it is a sum for each year
 * @param investors IRIs of all who are told to give
 * @param recipients IRIs of all who are told to get
 * @param countries IRIs of where it is told to be spent
 * @param when the period as last told
 * @param current the telling that says how far it has come: the last that is news and no denial, of one day the furthest
 * @param announced when it was first told, unless only as a recall
 * @param recalled whether it is only told as a recall of something older
 * @param denied whether its last telling denies it
 * @param partOf founders of the investments it is a part of
 */
public record Investment(
        String founder,
        List<Telling> tellings,
        Figure figure,
        Optional<String> currency,
        boolean perYear,
        SortedSet<String> investors,
        SortedSet<String> recipients,
        SortedSet<String> countries,
        TimeFrame when,
        Telling current,
        Optional<PartialDate> announced,
        boolean recalled,
        boolean denied,
        SortedSet<String> partOf) {

    /** @throws IllegalArgumentException if nothing tells it */
    public Investment {
        tellings = List.copyOf(tellings);
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("nobody tells of " + founder);
        }
        investors = Collections.unmodifiableSortedSet(new TreeSet<>(investors));
        recipients = Collections.unmodifiableSortedSet(new TreeSet<>(recipients));
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        partOf = Collections.unmodifiableSortedSet(new TreeSet<>(partOf));
    }

    /** How far it has come. */
    public Statement.Status status() {
        return current.status();
    }

    /** IRIs of all sentences that tell it. */
    public SortedSet<String> sentences() {
        SortedSet<String> sentences = new TreeSet<>();
        tellings.forEach(telling -> sentences.addAll(telling.sentences()));
        return sentences;
    }
}

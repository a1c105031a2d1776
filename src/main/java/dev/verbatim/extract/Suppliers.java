package dev.verbatim.extract;

import dev.verbatim.extract.MembershipWords.Frame;
import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who builds, runs or equips the undertaking that the sentences around speak of, where the sentence does not name it:
 * "Nvidia fournira les puces", "le site sera construit par A", "12 000 processeurs livrés par B".
 */
final class Suppliers {

    private static final int NEAR = 4;
    private static final int OPENING = 6;

    private Suppliers() {}

    static List<Placed<Mention>> in(NamedSentence in, MembershipWords words) {
        List<Placed<Mention>> members = new ArrayList<>();
        boolean site = opensOfSite(in, words);
        for (Placed<Verb> verb : in.verbs()) {
            if (verb.what().negated()) {
                continue;
            }
            boolean supplies = words.supplies(verb.what().lemma());
            boolean joins = words.verb(verb.what().lemma())
                    .filter(frame -> frame == Frame.JOINS)
                    .isPresent();
            if (verb.what().voice() == Verb.Voice.PASSIVE
                    && (supplies || joins && (isOfSite(in, words, verb) || site && isOfFirstClause(in, verb)))) {
                List<Placed<Mention>> agents = agents(in, verb);
                members.addAll(agents);
                members.addAll(agents.isEmpty() || !site ? List.of() : companions(in, words, verb.to()));
            } else if (supplies && isDeed(verb) && !isNamedElsewhere(in, verb)) {
                members.addAll(subject(in, verb));
            }
        }
        return members;
    }

    /**
     * Who builds, runs or funds "un campus" in a sentence before the one that gives the undertaking its name.
     */
    static List<Placed<Mention>> builders(NamedSentence in, MembershipWords words, Entity undertaking) {
        for (int at = 1; at < in.size(); at++) {
            boolean definite = in.small().isDefinite(in.token(at - 1));
            boolean first = in.small().isIndefinite(in.token(at - 1));
            if ((definite || first) && words.is(Frame.SITE, in.tokens(), at)) {
                Mention site = new Mention(in.token(at).span(), undertaking, Mention.Form.DESCRIPTION);
                ProjectPlace place = new ProjectPlace(in, new Placed<>(at, at + 1, site), words);
                List<Placed<Mention>> members = new ArrayList<>(definite ? List.of() : place.subjects());
                members.addAll(place.agents());
                if (!members.isEmpty()) {
                    return members;
                }
            }
        }
        return List.of();
    }

    /** What is done for the undertaking, not what is done every day: "fournira", "a livré", not "fournit". */
    private static boolean isDeed(Placed<Verb> verb) {
        return verb.what().finite()
                && verb.what().voice() == Verb.Voice.ACTIVE
                && verb.what().mood() == Verb.Mood.INDICATIVE
                && (verb.what().tense() != Verb.Tense.PRESENT
                        || verb.what().modal().isPresent());
    }

    /** "A fournira ses puces à B": told of another house. */
    private static boolean isNamedElsewhere(NamedSentence in, Placed<Verb> verb) {
        return in.mentions().stream()
                .anyMatch(m -> m.from() >= verb.to()
                        && m.from() <= verb.to() + NEAR * 3
                        && m.what().form() == Mention.Form.NAME
                        && NamedSentence.kind(m) == EntityKind.ORGANIZATION);
    }

    /** Whether the sentence begins with the site: "Il", "Le chantier". */
    private static boolean opensOfSite(NamedSentence in, MembershipWords words) {
        boolean definite = in.size() > 1 && in.small().isDefinite(in.token(0));
        return words.is(Frame.SITE, in.tokens(), definite ? 1 : 0)
                && in.mentions().stream()
                        .noneMatch(m -> m.from() <= 2 && m.what().form() == Mention.Form.NAME);
    }

    /** "Il est financé par A et bâti par B": no second clause has begun before the verb. */
    private static boolean isOfFirstClause(NamedSentence in, Placed<Verb> verb) {
        return in.verbs().stream()
                        .filter(other ->
                                other.from() < verb.from() && other.what().finite())
                        .count()
                <= 1;
    }

    /** "bâti par A, avec le concours de B et de C". */
    private static List<Placed<Mention>> companions(NamedSentence in, MembershipWords words, int from) {
        for (int at = from; at < in.size() && !in.isVerb(at); at++) {
            Optional<PhraseMatcher.Match<Frame>> match = words.phrases().longestAt(in.tokens(), at);
            if (match.filter(m -> m.values().contains(Frame.COMPANION)).isPresent()) {
                return in.ahead(match.get().to(), NEAR, Suppliers::isHouse)
                        .map(first -> in.list(first, Suppliers::isHouse))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    /** Whether the first words before the verb speak of the site itself: "la centrale", "it". */
    private static boolean isOfSite(NamedSentence in, MembershipWords words, Placed<Verb> verb) {
        for (int at = 0; at < verb.from() && at < OPENING; at++) {
            boolean definite = at > 0
                    && (in.small().isDefinite(in.token(at - 1)) || in.small().isPossessive(in.token(at - 1)));
            if (words.is(Frame.SITE, in.tokens(), at) && definite) {
                return verb.from() - at <= OPENING;
            }
        }
        return verb.from() <= 1 && verb.what().finite() && words.is(Frame.SITE, in.tokens(), 0);
    }

    private static List<Placed<Mention>> agents(NamedSentence in, Placed<Verb> verb) {
        for (int by = verb.to(); by < Math.min(in.size(), verb.to() + NEAR); by++) {
            if (in.small().isBy(in.token(by))) {
                return in.ahead(by + 1, NEAR, Suppliers::isHouse)
                        .map(first -> in.list(first, Suppliers::isHouse))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    private static List<Placed<Mention>> subject(NamedSentence in, Placed<Verb> verb) {
        Optional<Placed<Mention>> subject = in.mentionTo(verb.from()).filter(Suppliers::isHouse);
        return subject.map(List::of).orElse(List.of());
    }

    private static boolean isHouse(Placed<Mention> mention) {
        return mention.what().form() == Mention.Form.NAME
                && (NamedSentence.kind(mention) == EntityKind.ORGANIZATION
                        || NamedSentence.kind(mention) == EntityKind.GOVERNMENT);
    }
}

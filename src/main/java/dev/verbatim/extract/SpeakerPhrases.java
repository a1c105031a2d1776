package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.extract.SpeechWords.Unnamed;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the noun phrases of a sentence that can speak: names, and common nouns with whom they mean. */
final class SpeakerPhrases {

    /** Words of a noun phrase looked at for a name or a house. */
    private static final int PHRASE = 12;

    private final Scene scene;
    private final Optional<Entity> house;
    private final Optional<Speaker> person;
    private final TitledNames titles;

    /**
     * @param scene the sentence
     * @param house the organization or government spoken of last, for spokespersons of none
     * @param person who was spoken of last, for those around somebody
     */
    SpeakerPhrases(Scene scene, Optional<Entity> house, Optional<Speaker> person) {
        this.person = person;
        this.scene = scene;
        this.house = house;
        this.titles = new TitledNames(scene);
    }

    /** The noun phrase that begins with the token. */
    Optional<SpeakerPhrase> phraseAt(int index) {
        Optional<Mention> actor = scene.actorAt(index);
        if (actor.isEmpty()) {
            return titles.at(index).or(() -> common(index, Optional.empty()));
        }
        Speaker named = Speaker.of(actor.get().entity());
        int to = scene.end(actor.get().span());
        if (to >= scene.size()) {
            return Optional.of(new SpeakerPhrase(named, to, true));
        }
        if (isPossessive(actor.get(), index)) {
            return possessed(to, named);
        }
        if (scene.sign(to, "'s")) {
            return possessed(to + 1, named).or(() -> Optional.of(new SpeakerPhrase(named, to, true)));
        }
        boolean compound = scene.words().compounds();
        return (compound ? titles.at(to).or(() -> common(to, Optional.of(named))) : Optional.<SpeakerPhrase>empty())
                .or(() -> titles.at(index))
                .or(() -> Optional.of(new SpeakerPhrase(named, to, true)));
    }

    /** "son" of "son directeur": whose it is, not who speaks. */
    private boolean isPossessive(Mention mention, int index) {
        return mention.form() == Mention.Form.PRONOUN && scene.is(index, Role.POSSESSIVE);
    }

    /** "sa directrice, Susan Li", "son porte-parole". */
    private Optional<SpeakerPhrase> possessed(int noun, Speaker owner) {
        for (int i = noun; i < scene.size() && i <= noun + 2; i++) {
            Optional<Mention> described = scene.actorAt(i);
            Optional<SpeakerPhrase> found =
                    described.isPresent() ? phraseAt(i) : titles.at(i).or(() -> common(noun, Optional.of(owner)));
            if (found.isPresent() || described.isPresent() || scene.stops(i) || scene.comma(i)) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A common noun that can speak, perhaps behind the name of its house: "Amazon executive". */
    private Optional<SpeakerPhrase> common(int index, Optional<Speaker> houseBefore) {
        Optional<SpeakerPhrase> some = partitive(index);
        if (some.isPresent()) {
            return some;
        }
        Optional<PhraseMatcher.Match<Unnamed>> match = scene.words().unnamedAt(scene.tokens(), index);
        if (match.isEmpty() || scene.verbAt(index) != null && scene.finiteAt(index)) {
            return Optional.empty();
        }
        int to = match.get().to();
        Unnamed kind = match.get().values().getFirst();
        if (kind == Unnamed.INDEFINITE && !(to < scene.size() && scene.verbAt(to) != null)) {
            return Optional.empty();
        }
        Optional<Speaker> named = name(index, to);
        Speaker speaker = switch (kind) {
            case PERSON, INDEFINITE -> named.orElse(Speaker.SOMEBODY);
            case HOUSE, OUTLET ->
                named.or(() -> houseBefore).or(() -> house(to)).orElse(Speaker.UNNAMED);
            case SPOKESPERSON ->
                named.or(() -> houseBefore)
                        .or(() -> house(to))
                        .or(() -> house.map(Speaker::of))
                        .orElse(Speaker.UNNAMED);
            case CIRCLE ->
                named.or(() -> houseBefore)
                        .or(() -> scene.is(index - 1, Role.POSSESSIVE) ? person : house(to))
                        .orElse(Speaker.UNNAMED);
            case DOCUMENT -> houseBefore.or(() -> house(to)).orElse(Speaker.UNNAMED);
            case MEDIA -> Speaker.UNNAMED;
        };
        return Optional.of(new SpeakerPhrase(speaker, to, false));
    }

    /** "two of the people", "l'un des riverains": some of those who have no names. */
    private Optional<SpeakerPhrase> partitive(int index) {
        if (!scene.is(index, Role.DETERMINER) || !scene.is(index + 1, Role.OF)) {
            return Optional.empty();
        }
        for (int i = index + 2; i < scene.size() && i <= index + 4; i++) {
            Optional<PhraseMatcher.Match<Unnamed>> noun = scene.words().unnamedAt(scene.tokens(), i);
            if (noun.isPresent()) {
                return noun.filter(match -> match.values().getFirst() == Unnamed.PERSON
                                || match.values().getFirst() == Unnamed.HOUSE)
                        .map(match -> new SpeakerPhrase(Speaker.SOMEBODY, match.to(), false));
            }
            if (scene.is(i, Role.RELATIVE)) {
                // "one of whom"
                return Optional.of(new SpeakerPhrase(Speaker.SOMEBODY, i + 1, false));
            }
            if (!scene.is(i, Role.DETERMINER)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The name that goes with a common noun: "l'économiste allemand Tobias Renck", "la ministre, Aïssatou Sarr,". */
    private Optional<Speaker> name(int noun, int from) {
        boolean apposed = false;
        boolean one = scene.is(noun - 1, Role.SINGULAR) || scene.is(noun - 2, Role.SINGULAR);
        for (int i = from; i < scene.size() && i < from + PHRASE; i++) {
            Optional<Mention> actor = scene.actorAt(i);
            if (actor.isPresent() && (apposed ? scene.comma(i - 1) : !preposition(i))) {
                Entity entity = actor.get().entity();
                if (entity.kind() != EntityKind.PERSON && hasPreposition(from, i)) {
                    // "le ministre à l'ouverture du salon X"
                    return Optional.empty();
                }
                boolean proper = actor.get().form() == Mention.Form.NAME
                        && (entity.kind() == EntityKind.PERSON || !apposed && scene.is(noun - 1, Role.DEFINITE));
                return proper
                                && (!apposed || one)
                                && closes(scene.end(actor.get().span()), apposed)
                        ? Optional.of(Speaker.of(entity))
                        : Optional.empty();
            }
            if (apposed || scene.stops(i) || scene.quote(i) || scene.verbAt(i) != null || scene.is(i, Role.RELATIVE)) {
                return Optional.empty();
            }
            apposed = scene.comma(i);
        }
        return Optional.empty();
    }

    private boolean hasPreposition(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, Role.PREPOSITION) && !scene.is(i, Role.OF)) {
                return true;
            }
        }
        return false;
    }

    private boolean closes(int index, boolean apposed) {
        return !apposed || index >= scene.size() || scene.closes(index);
    }

    private boolean preposition(int index) {
        for (int i = index - 1; i >= 0 && i >= index - 3; i--) {
            if (scene.is(i, Role.PREPOSITION)) {
                return true;
            }
            if (!scene.is(i, Role.DETERMINER)) {
                return false;
            }
        }
        return false;
    }

    /** The house somebody speaks for: "porte-parole de Google", "analystes de Citi", "analystes Blackstone". */
    private Optional<Speaker> house(int from) {
        for (int i = from; i < scene.size() && i < from + PHRASE; i++) {
            Optional<Mention> actor = scene.actorAt(i);
            if (actor.isPresent()) {
                return Optional.of(Speaker.of(actor.get().entity()));
            }
            if (scene.stops(i)
                    || scene.comma(i)
                    || scene.quote(i)
                    || scene.finiteAt(i)
                    || scene.is(i, Role.RELATIVE)
                    || scene.is(i, Role.SEEN)) {
                // "un document consulté par X": not X says it
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a preposition governs the phrase that begins at {@code index}. */
    boolean governed(int from, int index) {
        for (int i = index - 1; i >= from && i >= index - PHRASE / 2; i--) {
            if (scene.is(i, Role.PREPOSITION)) {
                return !(i == from && scene.is(i, Role.DETERMINER));
            }
            if (scene.verbAt(i) != null
                    || scene.is(i, Role.BUT)
                    || scene.actorAt(i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** The phrase and those that "et" joins to it: "Ana Ruiz et le ministre Paul Roy". */
    List<Speaker> coordinated(int index, SpeakerPhrase phrase) {
        List<Speaker> speakers = new ArrayList<>(List.of(phrase.speaker()));
        if (phrase.proper() && !scene.twinsAt(index).isEmpty()) {
            scene.twinsAt(index).forEach(mention -> speakers.add(Speaker.of(mention.entity())));
            return speakers;
        }
        int at = phrase.to();
        while (at < scene.size() && (scene.is(at, Role.AND) || scene.comma(at))) {
            boolean and = scene.is(at, Role.AND);
            Optional<SpeakerPhrase> next = Optional.empty();
            for (int i = at + 1; i < scene.size() && i <= at + 4 && next.isEmpty(); i++) {
                if (scene.verbAt(i) != null
                        || scene.comma(i)
                        || scene.is(i, Role.PREPOSITION) && !scene.is(i, Role.DETERMINER)) {
                    return List.of(speakers.getFirst());
                }
                next = scene.actorAt(i)
                        .filter(m -> m.form() == Mention.Form.NAME)
                        .map(m -> new SpeakerPhrase(Speaker.of(m.entity()), scene.end(m.span()), true));
            }
            if (next.isEmpty()) {
                return List.of(speakers.getFirst());
            }
            speakers.add(next.get().speaker());
            at = next.get().to();
            if (and) {
                return speakers;
            }
        }
        return List.of(speakers.getFirst());
    }
}

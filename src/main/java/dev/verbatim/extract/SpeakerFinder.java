package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.extract.SpeechWords.Unnamed;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who speaks: the subject before a verb, the subject behind it, or the noun phrase behind a preposition. */
final class SpeakerFinder {

    /** Words of a noun phrase looked at for a name or a house. */
    private static final int PHRASE = 12;

    /** Words behind a verb among which its subject must begin. */
    private static final int BEHIND = 25;

    private static final int ELLIPSES = 4;

    private final Scene scene;
    private final Optional<Speaker> last;
    private final Optional<Entity> house;

    /**
     * @param scene the sentence
     * @param last who spoke last before it, for pronouns the annotation leaves open
     * @param house the organization or government spoken of last, for spokespersons of none
     */
    SpeakerFinder(Scene scene, Optional<Speaker> last, Optional<Entity> house) {
        this.scene = scene;
        this.last = last;
        this.house = house;
    }

    /** A noun phrase that can speak, and the index behind its head. */
    private record Phrase(Speaker speaker, int to, boolean proper) {}

    // ---- noun phrases

    private Optional<Phrase> phraseAt(int index) {
        Optional<Mention> actor = scene.actorAt(index);
        if (actor.isEmpty()) {
            return common(index, Optional.empty());
        }
        Speaker named = Speaker.of(actor.get().entity());
        int to = scene.end(actor.get().span());
        boolean compound = scene.words().compounds() && to < scene.size();
        return (compound ? common(to, Optional.of(named)) : Optional.<Phrase>empty())
                .or(() -> Optional.of(new Phrase(named, to, true)));
    }

    /** A common noun that can speak, perhaps behind the name of its house: "Amazon executive". */
    private Optional<Phrase> common(int index, Optional<Speaker> houseBefore) {
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
            case PERSON, INDEFINITE -> named.orElse(Speaker.UNNAMED);
            case HOUSE, OUTLET ->
                named.or(() -> houseBefore).or(() -> house(to)).orElse(Speaker.UNNAMED);
            case SPOKESPERSON ->
                named.or(() -> houseBefore)
                        .or(() -> house(to))
                        .or(() -> house.map(Speaker::of))
                        .orElse(Speaker.UNNAMED);
            case DOCUMENT -> houseBefore.or(() -> house(to)).orElse(Speaker.UNNAMED);
            case MEDIA -> Speaker.UNNAMED;
        };
        return Optional.of(new Phrase(speaker, to, false));
    }

    /** The name that goes with a common noun: "l'économiste allemand Tobias Renck", "la ministre, Aïssatou Sarr,". */
    private Optional<Speaker> name(int noun, int from) {
        boolean apposed = false;
        boolean one = scene.is(noun - 1, Role.SINGULAR) || scene.is(noun - 2, Role.SINGULAR);
        for (int i = from; i < scene.size() && i < from + PHRASE; i++) {
            Optional<Mention> actor = scene.actorAt(i);
            if (actor.isPresent() && (apposed ? scene.comma(i - 1) : !preposition(i))) {
                Entity entity = actor.get().entity();
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

    private boolean closes(int index, boolean apposed) {
        return !apposed || index >= scene.size() || scene.comma(index) || scene.stops(index) || scene.quote(index);
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
            if (scene.stops(i) || scene.comma(i) || scene.quote(i) || scene.finiteAt(i) || scene.is(i, Role.RELATIVE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    // ---- behind a preposition

    /** The noun phrase that begins at {@code from} at the latest after a few words. */
    Optional<Speaker> following(int from) {
        for (int i = from; i < scene.size() && i < from + PHRASE / 2; i++) {
            if (isPronoun(i)) {
                return pronoun(i);
            }
            int lastLength = scene.words().length(scene.tokens(), i, Role.LAST);
            if (lastLength > 0) {
                return pronoun(i);
            }
            Optional<Phrase> phrase = phraseAt(i);
            if (phrase.isPresent()) {
                return Optional.of(phrase.get().speaker());
            }
            if (scene.stops(i)
                    || scene.comma(i)
                    || scene.quote(i)
                    || scene.verbAt(i) != null
                    || scene.is(i, Role.THAT)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isPronoun(int index) {
        return scene.is(index, Role.THIRD);
    }

    /** Whom a pronoun means: as annotated, else the first name of the sentence before it, else who spoke last. */
    private Optional<Speaker> pronoun(int index) {
        Optional<Mention> actor = scene.actorAt(index);
        if (actor.isPresent()) {
            return actor.map(m -> Speaker.of(m.entity()));
        }
        boolean latter = scene.words().length(scene.tokens(), index, Role.LAST) > 0;
        Optional<Speaker> found = Optional.empty();
        for (int i = 0; i < index; i++) {
            Optional<Mention> earlier = scene.actorAt(i).filter(m -> m.form() == Mention.Form.NAME);
            if (earlier.isPresent() && !scene.quoted(i) && (latter || found.isEmpty() && !governed(0, i))) {
                found = earlier.map(m -> Speaker.of(m.entity()));
            }
        }
        return found.or(() -> last);
    }

    // ---- behind a verb

    /** The pronoun inside an inverted verb group: "a-t-il ajouté". */
    List<Speaker> inside(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (scene.sign(i - 1, "-") && isPronoun(i)) {
                return pronoun(i).stream().toList();
            }
        }
        return List.of();
    }

    /** Who spoke last. */
    Optional<Speaker> last() {
        return last;
    }

    /** The subject behind a verb whose last token stands before {@code to}: "a déclaré à l'agence Ana Ruiz". */
    List<Speaker> behind(int to) {
        if (scene.sign(to, "-") && !scene.token(to).spaced()) {
            return inverted(to + 1);
        }
        int i = to;
        while (i < scene.size() && i < to + BEHIND) {
            if (scene.stops(i) || scene.quote(i) || scene.is(i, Role.RELATIVE) || scene.finiteAt(i)) {
                return List.of();
            }
            if (scene.is(i, Role.RECIPIENT) || scene.is(i, Role.PREPOSITION) && !scene.is(i, Role.DETERMINER)) {
                i = behindObject(i + 1);
                continue;
            }
            Optional<Phrase> phrase = phraseAt(i);
            if (phrase.isPresent()) {
                return coordinated(phrase.get());
            }
            if (scene.is(i, Role.THIRD) && i <= to + 1) {
                return pronoun(i).stream().toList();
            }
            if (scene.words().length(scene.tokens(), i, Role.LAST) > 0) {
                return pronoun(i).stream().toList();
            }
            i++;
        }
        return List.of();
    }

    private List<Speaker> inverted(int index) {
        for (int i = index; i < scene.size() && i < index + 3; i++) {
            if (scene.is(i, Role.ONE)) {
                return houseBehind(i + 1);
            }
            if (scene.is(i, Role.FIRST) || scene.is(i, Role.SECOND)) {
                return List.of();
            }
            if (isPronoun(i)) {
                return pronoun(i).stream().toList();
            }
        }
        return List.of();
    }

    /** "insiste-t-on chez Meta", "glisse-t-on dans l'entourage du ministre". */
    private List<Speaker> houseBehind(int from) {
        for (int i = from; i < scene.size() && i < from + PHRASE && !scene.stops(i); i++) {
            Optional<Phrase> phrase = phraseAt(i);
            if (phrase.isPresent()) {
                return List.of(phrase.get().speaker());
            }
        }
        return List.of();
    }

    /** Index behind the noun phrase of a preposition: behind "à l'agence", "devant la presse". */
    private int behindObject(int from) {
        int i = from;
        while (i < scene.size() && (scene.is(i, Role.DETERMINER) || scene.is(i, Role.RECIPIENT))) {
            i++;
        }
        if (i >= scene.size()) {
            return i;
        }
        int noun = i;
        int to = scene.actorAt(i)
                .map(m -> scene.end(m.span()))
                .or(() -> scene.words().unnamedAt(scene.tokens(), noun).map(PhraseMatcher.Match::to))
                .orElse(i + 1);
        if (scene.actorAt(i).isPresent() || to >= scene.size()) {
            return to;
        }
        boolean somebody = scene.words()
                .unnamedAt(scene.tokens(), i)
                .map(match -> match.values().getFirst())
                .filter(kind -> kind == Unnamed.PERSON || kind == Unnamed.HOUSE)
                .isPresent();
        return scene.actorAt(to)
                .filter(m -> somebody || m.entity().kind() != EntityKind.PERSON)
                .map(m -> scene.end(m.span()))
                .orElse(to);
    }

    // ---- before a verb

    /** The subjects before the verb group that begins at {@code verb}. */
    List<Speaker> before(int verb) {
        return before(verb, ELLIPSES);
    }

    private List<Speaker> before(int verb, int ellipses) {
        int i = verb - 1;
        if (i < 0 || scene.is(i, Role.FIRST) || scene.is(i, Role.SECOND) || scene.is(i, Role.NOBODY)) {
            return List.of();
        }
        if (scene.is(i, Role.ONE)) {
            return ofHouse(i).stream().toList();
        }
        if (isPronoun(i)) {
            return pronoun(i).stream().toList();
        }
        for (int start = Math.max(0, i - 2); start < i; start++) {
            if (start + scene.words().length(scene.tokens(), start, Role.LAST) == i + 1) {
                return pronoun(start).stream().toList();
            }
        }
        if (scene.is(i, Role.WHO)) {
            return antecedent(i);
        }
        if (scene.is(i, Role.BUT) && ellipses > 0) {
            List<Speaker> shared = ellipsis(verb, ellipses);
            if (!shared.isEmpty()) {
                return shared;
            }
        }
        List<Speaker> subject = inSegments(i);
        if (!subject.isEmpty() || ellipses == 0 || !(scene.is(i, Role.BUT) || scene.comma(i))) {
            return subject;
        }
        return ellipsis(verb, ellipses);
    }

    /** "Il multiplie les paris et se dit prêt": the subject of a verb before. */
    private List<Speaker> ellipsis(int verb, int ellipses) {
        for (int v = scene.verbs().size() - 1; v >= 0; v--) {
            Verb earlier = scene.verbs().get(v);
            int at = scene.begin(earlier.span());
            if (earlier.finite() && at < verb) {
                List<Speaker> subject = before(at, ellipses - 1);
                if (!subject.isEmpty()) {
                    return subject;
                }
            }
        }
        return List.of();
    }

    /** "Chez Meta, on rappelle": the house at the head of the sentence. */
    private Optional<Speaker> ofHouse(int one) {
        for (int i = 0; i < one; i++) {
            int length = scene.words().length(scene.tokens(), i, Role.HOUSE);
            boolean head = i == 0 || scene.comma(i - 1) || scene.quote(i - 1) || scene.is(i - 1, Role.BUT);
            if (length > 0 && head) {
                for (int j = i + length; j < one && !scene.comma(j); j++) {
                    Optional<Phrase> phrase = phraseAt(j);
                    if (phrase.isPresent()) {
                        return Optional.of(phrase.get().speaker());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whom "qui" stands for: the phrase that ends before it, its head first. */
    private List<Speaker> antecedent(int who) {
        List<Segment> segments = segments(who - 1).stream()
                .filter(segment -> segment.from() < segment.to())
                .toList();
        if (segments.isEmpty()) {
            return List.of();
        }
        Segment segment = segments.getFirst();
        Optional<Speaker> adjacent = Optional.empty();
        for (int i = clauseStart(segment); i < segment.to(); i++) {
            Optional<Phrase> phrase = phraseAt(i);
            if (phrase.isPresent() && !ofBefore(i)) {
                Optional<Speaker> apposed =
                        phrase.get().proper() || segments.size() == 1 ? Optional.empty() : endsInName(segments.get(1));
                return List.of(apposed.orElse(phrase.get().speaker()));
            }
            if (phrase.isPresent()
                    && phrase.get().to() == segment.to()
                    && phrase.get().proper()) {
                adjacent = Optional.of(phrase.get().speaker());
            }
        }
        return adjacent.stream().toList();
    }

    private boolean ofBefore(int index) {
        for (int i = index - 1; i >= 0 && i >= index - 2; i--) {
            if (scene.is(i, Role.OF)) {
                return true;
            }
            if (!scene.is(i, Role.DETERMINER)) {
                return false;
            }
        }
        return false;
    }

    /** A run of words between commas. */
    private record Segment(int from, int to) {}

    private List<Speaker> inSegments(int end) {
        List<Segment> segments = segments(end);
        for (int s = 0; s < segments.size(); s++) {
            Segment segment = segments.get(s);
            if (segment.from() >= segment.to() || opensAside(segment.from())) {
                continue;
            }
            int from = clauseStart(segment);
            List<Speaker> found = first(from, segment.to(), s + 1 < segments.size() ? segments.get(s + 1) : null);
            if (!found.isEmpty()) {
                return found;
            }
            if (from > segment.from()) {
                return List.of();
            }
        }
        return List.of();
    }

    /** From the verb leftwards, up to the sentence's head or a stronger sign; brackets are passed over. */
    private List<Segment> segments(int end) {
        List<Segment> segments = new ArrayList<>();
        int to = end + 1;
        int depth = 0;
        int i = end;
        for (; i >= 0; i--) {
            if (scene.sign(i, ")")) {
                depth++;
                if (to == i + 1) {
                    to = i;
                }
            } else if (scene.sign(i, "(") && depth > 0) {
                depth--;
                if (to > i) {
                    to = i;
                }
            } else if (depth == 0 && (scene.stops(i) || scene.quote(i) || scene.sign(i, "("))) {
                break;
            } else if (depth == 0 && scene.comma(i)) {
                segments.add(new Segment(i + 1, to));
                to = i;
            }
        }
        segments.add(new Segment(i + 1, to));
        return segments;
    }

    private boolean opensAside(int index) {
        return scene.is(index, Role.RELATIVE) || scene.is(index, Role.SUBORDINATOR) && !scene.is(index, Role.AND);
    }

    /** Behind the last word of another clause in the segment. */
    private int clauseStart(Segment segment) {
        boolean verb = false;
        for (int i = segment.to() - 1; i >= segment.from(); i--) {
            boolean opener = scene.is(i, Role.THAT) || scene.is(i, Role.RELATIVE) || scene.is(i, Role.SUBORDINATOR);
            if (opener && !verb) {
                return i + 1;
            }
            if (opener) {
                verb = false;
            } else if (scene.finiteAt(i)) {
                if (!openerBefore(segment.from(), i)) {
                    return i + 1;
                }
                verb = true;
            }
        }
        return segment.from();
    }

    private boolean openerBefore(int from, int index) {
        for (int i = index - 1; i >= from; i--) {
            if (scene.is(i, Role.RELATIVE) || scene.is(i, Role.THAT)) {
                return true;
            }
        }
        return false;
    }

    private List<Speaker> first(int from, int to, @Nullable Segment earlier) {
        for (int i = from; i < to; i++) {
            Optional<Phrase> phrase = phraseAt(i);
            if (phrase.isEmpty()) {
                continue;
            }
            if (i == from && continuesList(from, to, earlier)) {
                return List.of();
            }
            if (governed(from, i)) {
                i = phrase.get().to() - 1;
                continue;
            }
            Optional<Speaker> namedBefore =
                    phrase.get().proper() || earlier == null ? Optional.empty() : endsInName(earlier);
            return namedBefore.map(List::of).orElseGet(() -> coordinated(phrase.get()));
        }
        return List.of();
    }

    /** "…, Guillaume Lample et Timothée Lacroix" goes on with a list that a preposition governs. */
    private boolean continuesList(int from, int to, @Nullable Segment earlier) {
        if (earlier == null || earlier.to() <= earlier.from()) {
            return false;
        }
        boolean and = false;
        for (int i = from; i < to; i++) {
            and |= scene.is(i, Role.AND);
        }
        if (!and) {
            return false;
        }
        for (int i = earlier.from(); i < earlier.to(); i++) {
            Optional<Mention> actor = scene.actorAt(i);
            if (actor.isPresent() && scene.end(actor.get().span()) == earlier.to() && governed(earlier.from(), i)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Speaker> endsInName(Segment segment) {
        for (int i = segment.from(); i < segment.to(); i++) {
            Optional<Mention> actor = scene.actorAt(i);
            if (actor.isPresent()
                    && actor.get().form() == Mention.Form.NAME
                    && scene.end(actor.get().span()) == segment.to()
                    && !governed(segment.from(), i)) {
                return Optional.of(Speaker.of(actor.get().entity()));
            }
        }
        return Optional.empty();
    }

    /** Whether a preposition governs the phrase that begins at {@code index}. */
    private boolean governed(int from, int index) {
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
    private List<Speaker> coordinated(Phrase phrase) {
        List<Speaker> speakers = new ArrayList<>(List.of(phrase.speaker()));
        int at = phrase.to();
        while (at < scene.size() && (scene.is(at, Role.AND) || scene.comma(at))) {
            boolean and = scene.is(at, Role.AND);
            Optional<Phrase> next = Optional.empty();
            for (int i = at + 1; i < scene.size() && i <= at + 4 && next.isEmpty(); i++) {
                if (scene.verbAt(i) != null
                        || scene.comma(i)
                        || scene.is(i, Role.PREPOSITION) && !scene.is(i, Role.DETERMINER)) {
                    return List.of(speakers.getFirst());
                }
                next = scene.actorAt(i)
                        .filter(m -> m.form() == Mention.Form.NAME)
                        .map(m -> new Phrase(Speaker.of(m.entity()), scene.end(m.span()), true));
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

package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the subject before a verb of saying: over asides, relative clauses and shared subjects. */
final class SubjectBefore {

    /** Verbs over which a subject may be shared. */
    private static final int ELLIPSES = 4;

    private final Scene scene;
    private final SpeakerPhrases phrases;
    private final SpeakerPronouns pronouns;

    SubjectBefore(Scene scene, SpeakerPhrases phrases, SpeakerPronouns pronouns) {
        this.scene = scene;
        this.phrases = phrases;
        this.pronouns = pronouns;
    }

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
        if (pronouns.isAt(i)) {
            return pronouns.at(i).stream().toList();
        }
        for (int start = Math.max(0, i - 2); start < i; start++) {
            if (start + scene.words().length(scene.tokens(), start, Role.LAST) == i + 1) {
                return pronouns.at(start).stream().toList();
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
                    Optional<SpeakerPhrase> phrase = phrases.phraseAt(j);
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
        List<Segment> segments = Segment.before(scene, who - 1).stream()
                .filter(segment -> segment.from() < segment.to())
                .toList();
        if (segments.isEmpty()) {
            return List.of();
        }
        Segment segment = segments.getFirst();
        Optional<Speaker> adjacent = Optional.empty();
        for (int i = clauseStart(segment); i < segment.to(); i++) {
            Optional<SpeakerPhrase> phrase = phrases.phraseAt(i);
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

    private List<Speaker> inSegments(int end) {
        List<Segment> segments = Segment.before(scene, end);
        for (int s = 0; s < segments.size(); s++) {
            Segment segment = segments.get(s);
            boolean relative = s + 1 < segments.size() && scene.is(segment.from(), Role.THAT);
            if (segment.from() >= segment.to() || relative || opensAside(segment.from())) {
                continue;
            }
            Segment earlier = s + 1 < segments.size() ? segments.get(s + 1) : null;
            Optional<Speaker> held =
                    s > 0 && earlier != null && isPossessed(segment) ? endsInName(earlier) : Optional.empty();
            if (held.isPresent()) {
                return List.of(held.get());
            }
            int from = clauseStart(segment);
            List<Speaker> found = first(from, segment.to(), earlier);
            if (!found.isEmpty()) {
                return withEarlier(found, segments, s);
            }
            if (from > segment.from()) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "Ana Ruiz, patronne de Calcea, et Paul Roy ont salué": those named before an aside speak too. */
    private List<Speaker> withEarlier(List<Speaker> found, List<Segment> segments, int last) {
        if (last + 1 >= segments.size()) {
            return found;
        }
        if (found.size() > 1) {
            return withListed(found, segments, last);
        }
        int head = segments.get(last).from();
        if (!scene.is(head, Role.AND)) {
            return found;
        }
        for (int s = last + 1; s < segments.size(); s++) {
            Optional<Speaker> named = endsInName(segments.get(s));
            if (named.isPresent()) {
                return List.of(named.get(), found.getFirst());
            }
        }
        return found;
    }

    /** "La CGT, la CFDT et FO dénoncent": the segments before that hold nothing but a name belong to the list. */
    private List<Speaker> withListed(List<Speaker> found, List<Segment> segments, int last) {
        List<Speaker> all = new ArrayList<>(found);
        for (int s = last + 1; s < segments.size(); s++) {
            Segment segment = segments.get(s);
            int from = scene.is(segment.from(), Role.DETERMINER)
                            && scene.actorAt(segment.from()).isEmpty()
                    ? segment.from() + 1
                    : segment.from();
            Optional<Mention> name = scene.actorAt(from)
                    .filter(m -> m.form() == Mention.Form.NAME && scene.end(m.span()) == segment.to());
            if (name.isEmpty()) {
                break;
            }
            all.addFirst(Speaker.of(name.get().entity()));
        }
        return all;
    }

    /** "Alphabet and Google's president" behind a name: what its bearer is. */
    private boolean isPossessed(Segment segment) {
        for (int i = segment.from() + 1; i < segment.to(); i++) {
            if (scene.sign(i, "'s")) {
                return true;
            }
        }
        return false;
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
            Optional<SpeakerPhrase> phrase = phrases.phraseAt(i);
            if (phrase.isEmpty()) {
                continue;
            }
            if (i == from && continuesList(from, to, earlier)) {
                return List.of();
            }
            if (phrases.governed(from, i)) {
                i = phrase.get().to() - 1;
                continue;
            }
            int at = i;
            Optional<Speaker> namedBefore =
                    phrase.get().proper() || earlier == null ? Optional.empty() : endsInName(earlier);
            return namedBefore.map(List::of).orElseGet(() -> phrases.coordinated(at, phrase.get()));
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
            if (actor.isPresent()
                    && scene.end(actor.get().span()) == earlier.to()
                    && phrases.governed(earlier.from(), i)) {
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
                    && !phrases.governed(segment.from(), i)) {
                return Optional.of(Speaker.of(actor.get().entity()));
            }
        }
        return Optional.empty();
    }
}

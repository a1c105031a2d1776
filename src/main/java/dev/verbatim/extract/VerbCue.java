package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.lexicon.CueLexicon.Needs;
import dev.verbatim.model.Cue;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a verb of saying attributes to whom. */
final class VerbCue {

    /** Words before a cue among which its conjunction must stand. */
    private static final int SUBJECT = 12;

    /** Words behind a passive among which its agent must begin. */
    private static final int AGENT = 12;

    private final Scene scene;
    private final CueLexicon lexicon;
    private final SpeakerFinder speakers;
    private final QuotedContent quoted;
    private final Complement complement;
    private final Thrust thrust;
    private final Observers observers;

    VerbCue(Scene scene, CueLexicon lexicon, SpeakerFinder speakers, Observers observers) {
        this.observers = observers;
        this.scene = scene;
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.quoted = new QuotedContent(scene);
        this.complement = new Complement(scene, lexicon);
        this.thrust = new Thrust(scene, speakers);
    }

    Optional<Reading> read(Cue cue) {
        int from = scene.begin(cue.span());
        int to = complement.behindAside(scene.end(cue.span()));
        Verb verb = scene.verbAt(from);
        Needs needs = lexicon.entry(cue.lemma(), cue.construction())
                .map(CueLexicon.Entry::needs)
                .orElse(Needs.QUOTE);
        if (verb == null) {
            return Optional.empty();
        }
        Quotation around = quoted.around(from);
        if (isImpersonalOpinion(cue, from)) {
            return Optional.empty();
        }
        boolean opinion = !cue.lemma().endsWith(verb.lemma());
        if (verb.voice() == Verb.Voice.PASSIVE && !opinion && isHearsay(from, to)) {
            return Reading.of(
                    List.of(Speaker.UNNAMED), Optional.empty(), scene.sentence().span(), Mode.PARAPHRASE, "impersonal");
        }
        if (verb.voice() == Verb.Voice.PASSIVE && !opinion) {
            Optional<Reading> it = impersonal(from, to, around, needs);
            return it.isPresent() || around != null ? it : byAgent(cue, from, to, needs);
        }
        if (around != null && thrust.isInto(from, to)) {
            List<Speaker> who = subject(from, to, true);
            return Reading.of(who, Optional.of(around), around.inner(), Mode.QUOTE, "inverted");
        }
        if (isQuestion(from, to, around)) {
            return Optional.empty();
        }
        int pointing = around == null ? pointing(from) : -1;
        if (pointing >= 0) {
            return pointed(from, to, pointing);
        }
        return outside(cue, verb, needs, from, to, around);
    }

    /** "Microsoft is said to be negotiating": nobody is named. */
    private boolean isHearsay(int from, int to) {
        Verb verb = scene.verbAt(from);
        return verb != null
                && verb.finite()
                && !verb.negated()
                && scene.is(to - 1, Role.HEARSAY)
                && complement.infinitive(to);
    }

    /** "Le projet est dénoncé par X", "estimé à 40 millions par X"; not where the passive tells a deed: "menacé par X". */
    private Optional<Reading> byAgent(Cue cue, int from, int to, Needs needs) {
        boolean said = needs == Needs.ANY || needs == Needs.FIGURE && complement.figure(to);
        if (!said || scene.is(scene.end(cue.span()) - 1, Role.DEED)) {
            return Optional.empty();
        }
        for (int i = to; i < scene.size() && i < to + AGENT; i++) {
            if (scene.stops(i) || scene.comma(i) || scene.finiteAt(i) || scene.is(i, Role.THAT)) {
                return Optional.empty();
            }
            if (scene.is(i, Role.AGENT)) {
                Quotation after = quoted.after(to, null);
                return Reading.of(
                        speakers.following(i + 1),
                        Optional.ofNullable(after),
                        scene.span(0, from),
                        after == null ? Mode.PARAPHRASE : Mode.MIXED,
                        "passive");
            }
        }
        return Optional.empty();
    }

    /** "Il est certain que": nobody is. */
    private boolean isImpersonalOpinion(Cue cue, int from) {
        boolean tailed = lexicon.entry(cue.lemma(), cue.construction())
                .filter(entry -> !entry.tail().isEmpty())
                .isPresent();
        return tailed
                && from > 0
                && scene.is(from - 1, Role.IMPERSONAL)
                && scene.actorAt(from - 1).isEmpty();
    }

    /** Index of the words of "c'est ce que" before the verb, -1 if there are none. */
    private int pointing(int from) {
        for (int i = Math.max(0, from - SUBJECT); i < from; i++) {
            int length = scene.words().length(scene.tokens(), i, Role.POINTING);
            if (length > 1) {
                return reachesWhat(i + length, from) ? i : -1;
            }
        }
        return -1;
    }

    private boolean reachesWhat(int from, int verb) {
        for (int i = from; i < verb; i++) {
            int length = scene.words().length(scene.tokens(), i, Role.WHAT);
            if (length > 1) {
                return i + length == verb || speakers.before(verb).size() == 1 && !scene.finiteAt(verb - 1);
            }
            if (scene.finiteAt(i) || scene.stops(i)) {
                return false;
            }
        }
        return false;
    }

    /** "L'usine ouvrira, c'est ce qu'affirme Ana Ruiz": what is said stands before, in this sentence or the last. */
    private Optional<Reading> pointed(int from, int to, int pointing) {
        List<Speaker> who = subject(from, to, true);
        for (int i = 0; i < pointing; i++) {
            if (scene.finiteAt(i)) {
                return Reading.of(who, Optional.empty(), scene.span(0, pointing), Mode.PARAPHRASE, "inverted");
            }
        }
        return scene.before()
                .flatMap(before -> Reading.of(who, Optional.empty(), before.span(), Mode.PARAPHRASE, "inverted"));
    }

    private Optional<Reading> outside(Cue cue, Verb verb, Needs needs, int from, int to, @Nullable Quotation around) {
        Quotation before = around == null ? quoted.before(from) : null;
        if (before != null) {
            boolean inverted = quoted.endsAt(before, from) || scene.comma(from - 1) && thrust.isInto(from, to);
            List<Speaker> who = subject(from, to, inverted);
            boolean more = quoted.hasClauseBefore(before);
            return Reading.of(
                    who,
                    Optional.of(before),
                    quoted.clauseBefore(before),
                    more ? Mode.MIXED : Mode.QUOTE,
                    inverted ? "inverted" : "quoted");
        }
        int that = complement.that(to);
        Quotation after = quoted.after(to, around);
        boolean colon = complement.colon(to);
        boolean clause = that >= 0
                || after != null
                || colon
                || needs.compareTo(Needs.CLAUSE) <= 0 && complement.infinitive(to)
                || scene.words().dropsThat() && needs.compareTo(Needs.THAT) <= 0 && complement.contact(to);
        boolean adjunct = from <= 1 || scene.comma(from - 1);
        if (!verb.finite() && !(clause && (adjunct || that >= 0 || after != null))) {
            return Optional.empty();
        }
        if (around == null && from > 0 && scene.is(from - 1, Role.AS)) {
            return Reading.of(
                    speakers.behind(to), Optional.empty(), scene.sentence().span(), Mode.PARAPHRASE, "inverted");
        }
        if (around == null && isReversed(from) && needs != Needs.QUOTE) {
            Span content =
                    scene.before().map(Sentence::span).orElse(scene.sentence().span());
            return Reading.of(speakers.behind(to), Optional.empty(), content, Mode.PARAPHRASE, "object");
        }
        int as = around == null ? asSaid(from, to) : -1;
        if (as >= 0) {
            List<Speaker> who = speakers.following(as + 1);
            return Reading.of(who, Optional.empty(), scene.sentence().span(), Mode.PARAPHRASE, "inverted");
        }
        boolean into = around == null && thrust.isInto(from, to) && thrust.hasClauseBefore(from);
        if (into && !(that >= 0) && after == null) {
            List<Speaker> who = subject(from, to, !scene.words().dropsThat() || !thrust.isSubjectFirst(from));
            return Reading.of(who, Optional.empty(), scene.span(0, from), Mode.PARAPHRASE, "inverted");
        }
        boolean there = (needs == Needs.QUOTE || keepsDenied(cue)) && complement.there(from, to);
        boolean object = isObject(needs, to)
                || needs != Needs.QUOTE && complement.isDislocated(from)
                || needs == Needs.THAT && isForecast(cue, from, to);
        if (needs.compareTo(Needs.THAT) > 0 && after == null && !colon && !there && !object) {
            return Optional.empty();
        }
        if (needs != Needs.ANY && !clause && !there && !object) {
            return Optional.empty();
        }
        return governed(cue, from, to, around, that, after, clause);
    }

    /** "Le cabinet X prévoit un doublement du marché"; "la banque X prévoit de fermer", "table sur ses ventes" are plans. */
    private boolean isForecast(Cue cue, int from, int to) {
        boolean estimate = lexicon.entry(cue.lemma(), cue.construction())
                .filter(entry -> entry.kind() == CueLexicon.Kind.ESTIMATE)
                .isPresent();
        boolean own = scene.is(to, Role.POSSESSIVE) || scene.is(to + 1, Role.POSSESSIVE);
        if (!estimate || own || complement.infinitive(to)) {
            return false;
        }
        List<Speaker> who = speakers.before(from);
        return !who.isEmpty()
                && who.stream()
                        .allMatch(s -> s.entity().filter(observers::forecasts).isPresent());
    }

    /** "Une version que dément X": a noun that takes up what was said, and no verb but the one of its clause. */
    private boolean isReversed(int from) {
        if (from < 2
                || !scene.is(from - 1, Role.THAT)
                || scene.token(from - 2).kind() != Token.Kind.WORD
                || scene.words().length(scene.tokens(), from - 2, Role.WHAT) > 0) {
            return false;
        }
        for (int i = 0; i < scene.size(); i++) {
            if (scene.finiteAt(i) && scene.verbAt(i) != scene.verbAt(from)
                    || i < from && scene.actorAt(i).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** "As X has warned, power is scarce", "comme X l'a dit,": the index of the conjunction, -1 if a content follows. */
    private int asSaid(int from, int to) {
        boolean closed = to >= scene.size() || scene.comma(to) || scene.stops(to);
        for (int i = from - 1; closed && i >= 0 && i >= from - SUBJECT; i--) {
            if (scene.is(i, Role.AS)) {
                return i == 0 || scene.comma(i - 1) ? i : -1;
            }
            if (scene.verbAt(i) != null || scene.comma(i) || scene.stops(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** "balaie ces critiques", "chiffre le coût à 40 millions": the object such a verb takes for content. */
    private boolean isObject(Needs needs, int to) {
        return needs == Needs.THOUGHT && complement.thought(to) || needs == Needs.FIGURE && complement.figure(to);
    }

    /** "n'y croit pas": verbs of belief have what is believed in their pronoun. */
    private boolean keepsDenied(Cue cue) {
        return lexicon.entry(cue.lemma(), cue.construction())
                .filter(CueLexicon.Entry::keepsDenied)
                .isPresent();
    }

    private Optional<Reading> governed(
            Cue cue,
            int from,
            int to,
            @Nullable Quotation around,
            int that,
            @Nullable Quotation after,
            boolean clause) {
        if (!clause && !complement.hasObject(from, to, cue)) {
            return Optional.empty();
        }
        boolean inverted = scene.sign(to, "-") && !scene.token(to).spaced();
        List<Speaker> who = subject(from, to, inverted);
        if (around != null) {
            boolean other = who.stream().allMatch(s -> s.entity().isPresent()) && !isFirst(from);
            if (!other || !clause && after == null) {
                return Optional.empty();
            }
        }
        if (!clause && who.stream().anyMatch(Speaker::isUnnamed) && !isHouse(from) && isSubordinate(from)) {
            return Optional.empty();
        }
        boolean empty =
                !clause && (to >= scene.size() || scene.stops(to) || scene.comma(to)) && !complement.there(from, to);
        if (empty && who.stream().anyMatch(Speaker::isUnnamed)) {
            return Optional.empty();
        }
        boolean bare = after != null && that < 0 && quoted.isAlone(to, after);
        Mode mode = after == null ? Mode.PARAPHRASE : bare ? Mode.QUOTE : Mode.MIXED;
        String rule = that >= 0 || after == null && clause ? "clause" : after != null ? "quoted" : "object";
        return Reading.of(
                who, Optional.ofNullable(after), scene.span(Math.min(to, scene.size() - 1), scene.size()), mode, rule);
    }

    private List<Speaker> subject(int from, int to, boolean behindFirst) {
        List<Speaker> inside = speakers.inside(from, to);
        if (!inside.isEmpty()) {
            return inside;
        }
        if (isNarrativeInfinitive(from)) {
            return speakers.last().stream().toList();
        }
        if (isParticipial(from)) {
            return ofMainClause(to);
        }
        List<Speaker> first = behindFirst ? speakers.behind(to) : speakers.before(from);
        if (!first.isEmpty()) {
            return first;
        }
        return behindFirst ? speakers.before(from) : List.of();
    }

    /** "Et d'ajouter : …" goes on with the last speaker. */
    private boolean isNarrativeInfinitive(int from) {
        Verb verb = scene.verbAt(from);
        return verb != null
                && !verb.finite()
                && from > 0
                && from <= 2
                && scene.is(from - 1, Role.INFINITIVE_MARK)
                && (from == 1 || scene.is(0, Role.BUT));
    }

    /** "Estimant que …, X a renoncé", "Tout en promettant que …, X": a participle at the head of the sentence. */
    private boolean isParticipial(int from) {
        Verb verb = scene.verbAt(from);
        return verb != null
                && !verb.finite()
                && verb.modal().isEmpty()
                && from <= 2
                && scene.actorAt(0).isEmpty();
    }

    /** The subject of the first clause behind a comma that has one right there. */
    private List<Speaker> ofMainClause(int to) {
        boolean opened = false;
        for (int i = to; i < scene.size(); i++) {
            opened |= scene.comma(i);
            if (opened && scene.finiteAt(i) && !scene.finiteAt(i - 1)) {
                List<Speaker> who = speakers.before(i);
                if (!who.isEmpty()) {
                    return who;
                }
            }
        }
        return List.of();
    }

    /** "Il a été révélé que": nobody is named. */
    private Optional<Reading> impersonal(int from, int to, @Nullable Quotation around, Needs needs) {
        boolean it = from > 0 && scene.is(from - 1, Role.IMPERSONAL);
        int that = complement.that(to);
        return it && that >= 0 && around == null && needs.compareTo(Needs.CLAUSE) <= 0
                ? Reading.of(
                        List.of(Speaker.UNNAMED),
                        Optional.empty(),
                        scene.span(that, scene.size()),
                        Mode.PARAPHRASE,
                        "impersonal")
                : Optional.empty();
    }

    private boolean isFirst(int from) {
        return from > 0
                        && (scene.is(from - 1, Role.FIRST)
                                || scene.is(from - 1, Role.SECOND)
                                || scene.is(from - 1, Role.ONE))
                || scene.is(from, Role.FIRST);
    }

    /** Whether the cue stands in a clause that tells what is not so yet: "chaque fois qu'un dirigeant annonce". */
    private boolean isSubordinate(int from) {
        for (int i = from - 1; i >= 0 && i >= from - SUBJECT && !scene.stops(i); i--) {
            if (scene.is(i, Role.SUBORDINATOR) || scene.is(i, Role.THAT)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHouse(int from) {
        return from > 0 && scene.is(from - 1, Role.ONE);
    }

    private boolean isQuestion(int from, int to, @Nullable Quotation around) {
        boolean inverted = !speakers.inside(from, to).isEmpty();
        if (isFirst(from) && !scene.is(from - 1, Role.ONE) && around == null && !inverted) {
            return true;
        }
        boolean you = scene.sign(to, "-") && (scene.is(to + 1, Role.SECOND) || scene.is(to + 1, Role.FIRST));
        Token end = scene.token(scene.size() - 1);
        return you || around == null && end.is("?") && quoted.before(from) == null && quoted.after(to, null) == null;
    }
}

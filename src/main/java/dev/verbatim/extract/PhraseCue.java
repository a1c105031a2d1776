package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.model.Cue;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.Statement.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the other cues attribute to whom: "selon X", "pour X,", "la crainte de X que". */
final class PhraseCue {

    /** Words of the phrase behind "pour". */
    private static final int REACH = 25;

    /** Words of the phrase behind "selon" among which it is told who read or asked. */
    private static final int NOUN = 8;

    private final Scene scene;
    private final SpeakerFinder speakers;
    private final QuotedContent quoted;
    private final Complement complement;
    private final Observers observers;

    PhraseCue(Scene scene, CueLexicon lexicon, SpeakerFinder speakers, Observers observers) {
        this.observers = observers;
        this.scene = scene;
        this.speakers = speakers;
        this.quoted = new QuotedContent(scene);
        this.complement = new Complement(scene, lexicon);
    }

    Optional<Reading> according(Cue cue) {
        int from = scene.begin(cue.span());
        int to = scene.end(cue.span());
        Quotation around = quoted.around(from);
        List<Speaker> who = sources(from, to);
        if (who.isEmpty() || around != null && who.getFirst().entity().isEmpty()) {
            return Optional.empty();
        }
        Quotation quotation = around == null ? quoted.first() : null;
        Mode mode = quotation == null ? Mode.PARAPHRASE : quoted.hasVerbOutside(quotation) ? Mode.MIXED : Mode.QUOTE;
        return Reading.of(who, Optional.ofNullable(quotation), scene.sentence().span(), mode, "according");
    }

    /** Whoever the words behind "selon" name, or those words themselves. */
    private List<Speaker> sources(int from, int to) {
        Optional<Speaker> owner = owner(from, to);
        List<Speaker> named = owner.isPresent() ? List.of(owner.get()) : speakers.following(to);
        if (!named.isEmpty()) {
            return named;
        }
        for (int i = from; i < to; i++) {
            if (scene.words().unnamedAt(scene.tokens(), i).isPresent()) {
                return List.of(Speaker.UNNAMED);
            }
        }
        if (isSeen(to)) {
            return List.of(Speaker.UNNAMED);
        }
        return to < scene.size() && scene.comma(to) ? speakers.last().stream().toList() : List.of();
    }

    /** "à son avis", "in her view": whose it is. */
    private Optional<Speaker> owner(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, Role.POSSESSIVE)) {
                return scene.actorAt(i).map(m -> Speaker.of(m.entity())).or(speakers::last);
            }
        }
        return Optional.empty();
    }

    /** "Selon un tableur consulté par X": whatever it is, somebody read it, or asked them. */
    private boolean isSeen(int from) {
        for (int i = from; i < scene.size() && i < from + NOUN; i++) {
            if (scene.is(i, Role.SEEN)) {
                return i > from;
            }
            if (scene.stops(i) || scene.comma(i) || scene.quote(i) || scene.finiteAt(i)) {
                return false;
            }
        }
        return false;
    }

    /**
     * "Pour lui, la demande est réelle": persons have views, and houses that judge, such as courts and institutes; others only
     * where they are quoted.
     */
    Optional<Reading> view(Cue cue) {
        int to = scene.end(cue.span());
        List<Speaker> who = speakers.following(to);
        int comma = to;
        while (comma < scene.size() && comma < to + REACH && !scene.comma(comma) && !scene.quote(comma)) {
            if (scene.verbAt(comma) != null || scene.stops(comma)) {
                return Optional.empty();
            }
            comma++;
        }
        if (who.isEmpty()
                || comma >= scene.size()
                || comma == to + REACH
                || quoted.around(scene.begin(cue.span())) != null) {
            return Optional.empty();
        }
        int head = comma;
        Optional<Quotation> spoken = Optional.ofNullable(quoted.first())
                .filter(quotation -> scene.begin(quotation.span()) >= head && quotation.speech());
        boolean spokenOf = spoken.isPresent();
        boolean person = isJudge(to, comma)
                || who.getFirst()
                        .entity()
                        .map(e -> e.kind() == EntityKind.PERSON
                                || observers.judges(e)
                                || scene.words().names(e.name(), Role.OBSERVER))
                        .orElse(true);
        boolean clause = false;
        for (int i = comma; i < scene.size(); i++) {
            clause |= scene.finiteAt(i);
        }
        if (!clause || !person && !spokenOf) {
            return Optional.empty();
        }
        Mode mode = spoken.map(quotation -> quoted.hasVerbOutside(quotation) ? Mode.MIXED : Mode.QUOTE)
                .orElse(Mode.PARAPHRASE);
        return Reading.of(who, spoken, scene.span(comma, scene.size()), mode, "view");
    }

    /** "l'association Robin", "le syndicat": what it is called tells that it looks on. */
    private boolean isJudge(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, Role.OUTSIDER) || scene.is(i, Role.OBSERVER)) {
                return true;
            }
        }
        return false;
    }

    /** "la crainte de Google que", "Google's claim that". */
    Optional<Reading> noun(Cue cue) {
        int to = scene.end(cue.span());
        int that = complement.that(to);
        List<Speaker> who = new ArrayList<>();
        for (int i = to; i < that; i++) {
            int at = i;
            if (scene.is(i, Role.OF)) {
                speakers.following(at + 1).stream()
                        .filter(s -> s.entity().isPresent())
                        .forEach(who::add);
                break;
            }
        }
        return that < 0 || quoted.around(scene.begin(cue.span())) != null
                ? Optional.empty()
                : Reading.of(who, Optional.empty(), scene.span(that, scene.size()), Mode.PARAPHRASE, "noun");
    }
}

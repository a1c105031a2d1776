package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.lexicon.CueLexicon.Needs;
import dev.verbatim.model.Cue;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a cue attributes to whom: its content and its speakers. One for a sentence. */
final class CueReader {

    /** Words behind a cue among which its clause must begin. */
    private static final int REACH = 25;

    /** Words between a cue and its infinitive. */
    private static final int NEAR = 3;

    /** Words of a subject between a quotation and its verb. */
    private static final int SUBJECT = 12;

    private final Scene scene;
    private final CueLexicon lexicon;
    private final SpeakerFinder speakers;

    CueReader(Scene scene, CueLexicon lexicon, SpeakerFinder speakers) {
        this.scene = scene;
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /**
     * What a cue says.
     *
     * @param speakers who
     * @param quotation the quotation it governs
     * @param content the words of the content inside this sentence, the quotation apart
     * @param mode how
     * @param rule name of the rule
     */
    record Reading(List<Speaker> speakers, Optional<Quotation> quotation, Span content, Mode mode, String rule) {}

    Optional<Reading> read(Cue cue) {
        return switch (cue.construction()) {
            case VERB -> verb(cue);
            case ACCORDING_TO -> according(cue);
            case FOR -> view(cue);
            case NOUN -> noun(cue);
        };
    }

    // ---- verbs

    private Optional<Reading> verb(Cue cue) {
        int from = scene.begin(cue.span());
        int to = scene.end(cue.span());
        Verb verb = scene.verbAt(from);
        Needs needs = lexicon.entry(cue.lemma(), cue.construction())
                .map(CueLexicon.Entry::needs)
                .orElse(Needs.QUOTE);
        if (verb == null) {
            return Optional.empty();
        }
        Quotation around = around(from);
        if (verb.voice() == Verb.Voice.PASSIVE) {
            return impersonal(from, to, around, needs);
        }
        if (around != null && isThrust(from, to)) {
            List<Speaker> who = subject(from, to, true);
            return reading(who, Optional.of(around), around.inner(), Mode.QUOTE, "inverted");
        }
        if (isQuestion(from, to, around)) {
            return Optional.empty();
        }
        return outside(cue, verb, needs, from, to, around);
    }

    private Optional<Reading> outside(Cue cue, Verb verb, Needs needs, int from, int to, @Nullable Quotation around) {
        Quotation before = around == null ? quotedBefore(from) : null;
        if (before != null) {
            boolean inverted = endsAt(before, from);
            List<Speaker> who = subject(from, to, inverted);
            boolean more = hasClauseBefore(before);
            return reading(
                    who,
                    Optional.of(before),
                    clauseBefore(before),
                    more ? Mode.MIXED : Mode.QUOTE,
                    inverted ? "inverted" : "quoted");
        }
        int that = that(to);
        Quotation after = quotedAfter(to, around);
        boolean colon = colon(to);
        boolean clause = that >= 0
                || after != null
                || colon
                || needs.compareTo(Needs.CLAUSE) <= 0 && infinitive(to)
                || scene.words().dropsThat() && needs.compareTo(Needs.THAT) <= 0 && contact(to);
        if (!verb.finite() && !(clause && (that >= 0 || after != null))) {
            return Optional.empty();
        }
        if (around == null && from > 0 && scene.is(from - 1, Role.AS)) {
            return reading(
                    speakers.behind(to), Optional.empty(), scene.sentence().span(), Mode.PARAPHRASE, "inverted");
        }
        boolean thrust = around == null && isThrust(from, to) && hasFiniteBefore(from);
        if (thrust && !(that >= 0) && after == null) {
            List<Speaker> who = subject(from, to, !scene.words().dropsThat() || !isSubjectFirst(from));
            return reading(who, Optional.empty(), span(0, from), Mode.PARAPHRASE, "inverted");
        }
        if (needs == Needs.QUOTE && after == null && !colon && !there(from, to)) {
            return Optional.empty();
        }
        if (needs != Needs.ANY && !clause && !there(from, to)) {
            return Optional.empty();
        }
        return governed(cue, from, to, around, that, after, clause);
    }

    private Optional<Reading> governed(
            Cue cue,
            int from,
            int to,
            @Nullable Quotation around,
            int that,
            @Nullable Quotation after,
            boolean clause) {
        if (!clause && !hasObject(from, to, cue)) {
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
        if (!clause && who.contains(Speaker.UNNAMED) && !isHouse(from) && isSubordinate(from)) {
            return Optional.empty();
        }
        boolean empty = !clause && (to >= scene.size() || scene.stops(to) || scene.comma(to)) && !there(from, to);
        if (empty && who.contains(Speaker.UNNAMED)) {
            return Optional.empty();
        }
        boolean bare = after != null && that < 0 && quotedAlone(to, after);
        Mode mode = after == null ? Mode.PARAPHRASE : bare ? Mode.QUOTE : Mode.MIXED;
        String rule = that >= 0 || after == null && clause ? "clause" : after != null ? "quoted" : "object";
        return reading(who, Optional.ofNullable(after), span(Math.min(to, scene.size() - 1), scene.size()), mode, rule);
    }

    private static Optional<Reading> reading(
            List<Speaker> who, Optional<Quotation> quotation, Span content, Mode mode, String rule) {
        return who.isEmpty() ? Optional.empty() : Optional.of(new Reading(who, quotation, content, mode, rule));
    }

    private List<Speaker> subject(int from, int to, boolean behindFirst) {
        List<Speaker> inside = speakers.inside(from, to);
        if (!inside.isEmpty()) {
            return inside;
        }
        if (isNarrativeInfinitive(from)) {
            return speakers.last().stream().toList();
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

    /** "Il a été révélé que": nobody is named. */
    private Optional<Reading> impersonal(int from, int to, @Nullable Quotation around, Needs needs) {
        boolean it = from > 0 && scene.is(from - 1, Role.IMPERSONAL);
        int that = that(to);
        return it && that >= 0 && around == null && needs.compareTo(Needs.CLAUSE) <= 0
                ? reading(
                        List.of(Speaker.UNNAMED),
                        Optional.empty(),
                        span(that, scene.size()),
                        Mode.PARAPHRASE,
                        "impersonal")
                : Optional.empty();
    }

    // ---- where the content stands

    private @Nullable Quotation around(int index) {
        int at = scene.token(index).span().begin();
        Quotation innermost = null;
        for (Quotation quotation : scene.quotations()) {
            if (quotation.speech() && quotation.inner().contains(at)) {
                innermost = quotation;
            }
        }
        return innermost;
    }

    private @Nullable Quotation quotedBefore(int from) {
        for (int i = from - 1; i >= 0 && i >= from - SUBJECT; i--) {
            Quotation ending = endingWith(scene.token(i).span().end());
            if (ending != null) {
                return ending;
            }
            if (scene.stops(i) || scene.finiteAt(i) || scene.is(i, Role.BUT) || scene.is(i, Role.THAT)) {
                return null;
            }
        }
        return null;
    }

    private boolean endsAt(Quotation quotation, int from) {
        for (int i = from - 1; i >= 0 && i >= from - 2; i--) {
            if (scene.token(i).span().end() == quotation.span().end()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Quotation endingWith(int end) {
        for (Quotation quotation : scene.quotations()) {
            if (quotation.span().end() == end
                    && quotation.span().begin() != quotation.inner().begin()) {
                return quotation;
            }
        }
        return null;
    }

    private @Nullable Quotation quotedAfter(int to, @Nullable Quotation around) {
        int depth = around == null ? 0 : around.depth() + 1;
        int begin = to < scene.size()
                ? scene.token(to).span().begin()
                : scene.sentence().span().end();
        for (Quotation quotation : scene.quotations()) {
            if (quotation.depth() == depth
                    && quotation.span().begin() >= begin
                    && quotation.span().begin() < scene.sentence().span().end()) {
                return reaches(to, scene.begin(quotation.span())) ? quotation : null;
            }
        }
        return null;
    }

    /** Whether no other clause stands between a cue and what may be its content. */
    private boolean reaches(int from, int to) {
        boolean that = false;
        for (int i = from; i < to; i++) {
            that |= scene.is(i, Role.THAT) || scene.is(i, Role.WHETHER);
            if (scene.token(i).is(";")
                    || scene.token(i).is(".")
                    || scene.finiteAt(i) && !that && !inRelative(from, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean inRelative(int from, int index) {
        for (int i = index - 1; i >= from && i >= index - NEAR; i--) {
            if (scene.is(i, Role.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    /** Index of the conjunction that opens the cue's clause, -1 if there is none. */
    private int that(int to) {
        for (int i = to; i < scene.size() && i < to + REACH; i++) {
            boolean whether = scene.is(i, Role.WHETHER) && i <= to + 1;
            boolean parted = i > to && scene.comma(i - 1) && scene.is(to, Role.DETERMINER);
            if (whether || scene.is(i, Role.THAT) && !parted && !(i > to && scene.is(i - 1, Role.COMPARATIVE))) {
                return i;
            }
            if (scene.finiteAt(i) || scene.stops(i) && !scene.sign(i, "…")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean infinitive(int to) {
        for (int i = to; i < scene.size() && i <= to + NEAR; i++) {
            Verb verb = scene.verbAt(i);
            if (verb != null) {
                return !verb.finite() && verb.voice() == Verb.Voice.ACTIVE && verb.mood() == Verb.Mood.NONE
                        || !verb.finite() && verb.modal().isPresent();
            }
            if (scene.stops(i) || scene.comma(i) || scene.quote(i)) {
                return false;
            }
        }
        return false;
    }

    /** A clause without conjunction: "said it would grow". */
    private boolean contact(int to) {
        for (int i = to; i < scene.size() && i < to + REACH; i++) {
            if (scene.finiteAt(i)) {
                return i > to;
            }
            if (scene.stops(i) || scene.quote(i) || i == to && (scene.comma(i) || scene.is(i, Role.AND))) {
                return false;
            }
        }
        return false;
    }

    private boolean colon(int to) {
        for (int i = to; i < scene.size() && i < to + REACH; i++) {
            if (scene.sign(i, ":")) {
                return clauseFollows(i + 1);
            }
            if (scene.stops(i) || scene.finiteAt(i) || scene.quote(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean clauseFollows(int from) {
        for (int i = from; i < scene.size(); i++) {
            if (scene.finiteAt(i) || scene.quote(i)) {
                return true;
            }
        }
        return false;
    }

    /** A cue thrust into its content: "…, souffle un proche", "« …, dit-il, … »". */
    private boolean isThrust(int from, int to) {
        if (scene.sign(to, "-") && to < scene.size() && !scene.token(to).spaced()) {
            return from == 0 || !scene.is(from - 1, Role.SUBORDINATOR);
        }
        boolean parted = from > 0
                && (scene.comma(from - 1)
                        || scene.quote(from - 1)
                        || scene.sign(from - 1, "?")
                        || scene.sign(from - 1, "!"));
        if (parted
                && !speakers.behind(to).isEmpty()
                && !(afterAside(from) && !speakers.before(from).isEmpty())) {
            return !scene.is(to, Role.THAT);
        }
        return isInvertedInside(from) || isSubjectFirst(from) && ends(to);
    }

    /** "X, qui dirige Y, dit Z": the comma ends an aside, the subject stands before it. */
    private boolean afterAside(int from) {
        int i = from - 2;
        while (i >= 0 && !scene.comma(i) && !scene.stops(i) && !scene.quote(i)) {
            i--;
        }
        return i >= 0 && scene.comma(i) && scene.is(i + 1, Role.RELATIVE);
    }

    private boolean isInvertedInside(int from) {
        Verb verb = scene.verbAt(from);
        if (verb == null || from == 0 || !(scene.comma(from - 1) || scene.quote(from - 1))) {
            return false;
        }
        int end = scene.end(verb.span());
        for (int i = from; i + 1 < end; i++) {
            if (scene.sign(i, "-") && scene.is(i + 1, Role.THIRD)) {
                return true;
            }
            if (scene.sign(i, "-") && i + 3 < scene.size() && scene.sign(i + 2, "-") && scene.is(i + 3, Role.THIRD)) {
                return true;
            }
        }
        return false;
    }

    /** English: ", the chipmaker confirmed on Tuesday". */
    private boolean isSubjectFirst(int from) {
        if (!scene.words().dropsThat()) {
            return false;
        }
        for (int i = from - 1; i >= 0 && i >= from - SUBJECT; i--) {
            if (scene.comma(i)) {
                return i < from - 1 && !scene.is(i + 1, Role.RELATIVE);
            }
            if (scene.stops(i)
                    || scene.finiteAt(i)
                    || scene.quote(i)
                    || scene.is(i, Role.BUT)
                    || scene.is(i, Role.RELATIVE)) {
                return false;
            }
        }
        return false;
    }

    private boolean ends(int to) {
        for (int i = to; i < scene.size() && i < to + SUBJECT; i++) {
            if (scene.stops(i) || scene.comma(i)) {
                return true;
            }
            if (scene.finiteAt(i) || scene.is(i, Role.THAT) || scene.quote(i)) {
                return false;
            }
        }
        return to + SUBJECT >= scene.size();
    }

    private boolean hasFiniteBefore(int from) {
        for (int i = 0; i < from; i++) {
            if (scene.finiteAt(i)) {
                return true;
            }
        }
        return speakers.before(from).isEmpty();
    }

    private boolean there(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, Role.THERE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something follows that can be the content; a pronoun before the verb leaves none. */
    private boolean hasObject(int from, int to, Cue cue) {
        if (there(from, to)) {
            return true;
        }
        Verb verb = scene.verbAt(from);
        for (int i = from; verb != null && i < scene.end(verb.span()); i++) {
            if (scene.is(i, Role.OBJECT_CLITIC)) {
                return adjectiveFollows(to);
            }
        }
        boolean whole = lexicon.entry(cue.lemma(), cue.construction())
                .filter(entry -> !entry.tail().isEmpty())
                .isPresent();
        boolean keeps = lexicon.entry(cue.lemma(), cue.construction())
                .filter(CueLexicon.Entry::keepsDenied)
                .isPresent();
        return whole || keeps || to < scene.size() && !scene.stops(to) && !scene.comma(to);
    }

    /** "le juge trop gourmand": what is judged stands before, the judgement behind. */
    private boolean adjectiveFollows(int to) {
        return to < scene.size()
                && !scene.stops(to)
                && !scene.comma(to)
                && !scene.is(to, Role.PREPOSITION)
                && to + 1 < scene.size()
                && !scene.stops(to + 1);
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
        if (isFirst(from) && !scene.is(from - 1, Role.ONE) && around == null) {
            return true;
        }
        boolean you = scene.sign(to, "-") && (scene.is(to + 1, Role.SECOND) || scene.is(to + 1, Role.FIRST));
        Token end = scene.token(scene.size() - 1);
        return you || around == null && end.is("?") && quotedBefore(from) == null && quotedAfter(to, null) == null;
    }

    private boolean hasClauseBefore(Quotation quotation) {
        int to = quotation.span().begin() < scene.sentence().span().begin() ? 0 : scene.begin(quotation.span());
        for (int i = 0; i < to; i++) {
            if (scene.finiteAt(i)) {
                return true;
            }
        }
        return false;
    }

    private Span clauseBefore(Quotation quotation) {
        return hasClauseBefore(quotation)
                ? new Span(scene.sentence().span().begin(), quotation.inner().end())
                : quotation.inner();
    }

    private boolean quotedAlone(int to, Quotation quotation) {
        int begin = scene.begin(quotation.span());
        if (scene.sign(begin - 1, ":")) {
            return true;
        }
        for (int i = to; i < begin; i++) {
            if (!scene.comma(i) && !scene.is(i, Role.DETERMINER)) {
                return false;
            }
        }
        return true;
    }

    private Span span(int from, int to) {
        int end = Math.max(to, from + 1);
        return new Span(
                scene.token(from).span().begin(),
                scene.token(Math.min(end, scene.size()) - 1).span().end());
    }

    // ---- other constructions

    private Optional<Reading> according(Cue cue) {
        int from = scene.begin(cue.span());
        int to = scene.end(cue.span());
        Quotation around = around(from);
        Optional<Speaker> who = speakers.following(to);
        if (who.isEmpty()) {
            for (int i = from; i < to && who.isEmpty(); i++) {
                if (scene.words().unnamedAt(scene.tokens(), i).isPresent()) {
                    who = Optional.of(Speaker.UNNAMED);
                }
            }
        }
        if (who.isEmpty() && to < scene.size() && scene.comma(to)) {
            who = speakers.last();
        }
        if (who.isEmpty() || around != null && who.get().entity().isEmpty()) {
            return Optional.empty();
        }
        Quotation quotation = around == null ? firstQuotation() : null;
        Mode mode = quotation == null ? Mode.PARAPHRASE : hasVerbOutside(quotation) ? Mode.MIXED : Mode.QUOTE;
        return reading(
                List.of(who.get()),
                Optional.ofNullable(quotation),
                scene.sentence().span(),
                mode,
                "according");
    }

    private @Nullable Quotation firstQuotation() {
        for (Quotation quotation : scene.quotations()) {
            if (quotation.depth() == 0
                    && scene.sentence().span().contains(quotation.span().begin())) {
                return quotation;
            }
        }
        return null;
    }

    private boolean hasVerbOutside(Quotation quotation) {
        int mark = scene.begin(quotation.span());
        if (mark > 0 && !scene.comma(mark - 1) && !scene.sign(mark - 1, ":")) {
            return true;
        }
        for (int i = 0; i < scene.size(); i++) {
            if (scene.finiteAt(i)
                    && !quotation.span().contains(scene.token(i).span().begin())) {
                return true;
            }
        }
        return !quotation.speech();
    }

    /** "Pour lui, la demande est réelle": persons have views; houses only where they are quoted. */
    private Optional<Reading> view(Cue cue) {
        int to = scene.end(cue.span());
        Optional<Speaker> who = speakers.following(to);
        int comma = to;
        while (comma < scene.size() && comma < to + REACH && !scene.comma(comma) && !scene.quote(comma)) {
            if (scene.verbAt(comma) != null || scene.stops(comma)) {
                return Optional.empty();
            }
            comma++;
        }
        if (who.isEmpty() || comma >= scene.size() || comma == to + REACH || around(scene.begin(cue.span())) != null) {
            return Optional.empty();
        }
        int head = comma;
        Optional<Quotation> spoken = Optional.ofNullable(firstQuotation())
                .filter(quotation -> scene.begin(quotation.span()) >= head && quotation.speech());
        boolean quoted = spoken.isPresent();
        boolean person =
                who.get().entity().map(e -> e.kind() == EntityKind.PERSON).orElse(true);
        boolean clause = false;
        for (int i = comma; i < scene.size(); i++) {
            clause |= scene.finiteAt(i);
        }
        if (!clause || !person && !quoted) {
            return Optional.empty();
        }
        Mode mode = spoken.map(quotation -> hasVerbOutside(quotation) ? Mode.MIXED : Mode.QUOTE)
                .orElse(Mode.PARAPHRASE);
        return reading(List.of(who.get()), spoken, span(comma, scene.size()), mode, "view");
    }

    /** "la crainte de Google que", "Google's claim that". */
    private Optional<Reading> noun(Cue cue) {
        int to = scene.end(cue.span());
        int that = that(to);
        List<Speaker> who = new ArrayList<>();
        for (int i = to; i < that; i++) {
            int at = i;
            if (scene.is(i, Role.OF)) {
                speakers.following(at + 1).filter(s -> s.entity().isPresent()).ifPresent(who::add);
                break;
            }
        }
        return that < 0 || around(scene.begin(cue.span())) != null
                ? Optional.empty()
                : reading(who, Optional.empty(), span(that, scene.size()), Mode.PARAPHRASE, "noun");
    }
}

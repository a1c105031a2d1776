package dev.verbatim.extract;

import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Money;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Statement.Status;
import dev.verbatim.model.TimeExpression;
import dev.verbatim.model.TimeExpression.Relation;
import dev.verbatim.model.TimeFrame;
import dev.verbatim.model.Verb;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Tells how far an investment has come, how real the text says it is, and when it is to be. */
final class Prospects {

    private static final int FAR = 40;
    private static final int NEAR = 6;
    private static final Period YEAR = Period.ofYears(1);

    private final Frames frames;
    private final MoneyWords words;
    private final Reality reality;

    Prospects(Frames frames, MoneyWords words, Reality reality) {
        this.reality = reality;
        this.frames = frames;
        this.words = words;
    }

    // ---- how far it has come

    Status status(Passage passage, Part<Money> sum, Governor governor) {
        if (isDoubtful(passage, sum)) {
            return Status.CONSIDERED;
        }
        Status told = told(passage, governor);
        boolean ahead = told == Status.ANNOUNCED || told == Status.COMPLETED;
        if (governor.frame().is("pledge") && ahead) {
            return Status.ANNOUNCED;
        }
        boolean bound = words.anyIn(Role.IMMEDIATE, passage.tokens(), sum.from(), sum.to() + NEAR)
                || words.anyIn(Role.COMMITMENT, passage.tokens(), sum.from() - FAR, sum.from());
        return told == Status.ANNOUNCED && bound ? Status.COMMITTED : told;
    }

    private Status told(Passage passage, Governor governor) {
        Optional<Part<Verb>> act = governor.act();
        if (act.isEmpty()) {
            return governor.frame().past().orElse(Status.ANNOUNCED);
        }
        Verb verb = act.get().what();
        Optional<Frame> verbFrame = frames.verb(verb.lemma());
        if (!verb.finite()) {
            return ofUnfinished(passage, governor, act.get(), verbFrame);
        }
        return ofFinite(passage, governor, act.get(), verbFrame);
    }

    /** An infinitive or participle: the verb that governs it tells, and the participle itself. */
    private Status ofUnfinished(Passage passage, Governor governor, Part<Verb> act, Optional<Frame> frame) {
        if (act.what().voice() == Verb.Voice.PASSIVE) {
            boolean spent = frames.spends(act.what().lemma()) && !isSpread(passage, act);
            return spent
                    ? Status.COMPLETED
                    : frame.flatMap(Frame::present)
                            .or(() -> governor.frame().present())
                            .orElse(Status.ANNOUNCED);
        }
        if (frame.filter(verb -> verb.is("secure")).isPresent()) {
            return Status.COMMITTED;
        }
        Optional<Part<Verb>> governing = finiteBefore(passage, act.from());
        if (governing.isEmpty()) {
            return Status.ANNOUNCED;
        }
        if (isConditional(governing.get().what()) || isOpen(governing.get().what())) {
            return Status.CONSIDERED;
        }
        return Status.ANNOUNCED;
    }

    /** "versés sur cinq ans", "invested by 2030": a participle whose time is yet to come. */
    private static boolean isSpread(Passage passage, Part<Verb> act) {
        return Passage.between(passage.times(), act.to(), act.to() + NEAR).stream()
                .map(time -> time.what().relation())
                .anyMatch(relation -> relation == Relation.OVER || relation == Relation.BY);
    }

    private Status ofFinite(Passage passage, Governor governor, Part<Verb> act, Optional<Frame> frame) {
        Verb verb = act.what();
        boolean told = isTold(passage, act);
        if (isConditional(verb) && !told) {
            return Status.CONSIDERED;
        }
        // "ouvre un tour de 150 millions": a round that begins is sought
        boolean begun = governor.frame().is("funding")
                && verb.tense() == Verb.Tense.PRESENT
                && frame.filter(f -> f.is("build")).isPresent();
        if (begun || isOpen(verb)) {
            return Status.CONSIDERED;
        }
        if (verb.tense() == Verb.Tense.FUTURE || isConditional(verb)) {
            boolean secured = frame.filter(f -> f.is("secure")).isPresent();
            return secured ? Status.COMMITTED : Status.ANNOUNCED;
        }
        boolean modal = verb.modal().isPresent() && verb.tense() != Verb.Tense.PAST;
        if (modal) {
            return Status.ANNOUNCED;
        }
        Frame teller = governor.way() == Way.VERB ? governor.frame() : frame.orElse(governor.frame());
        boolean done = verb.voice() == Verb.Voice.PASSIVE
                && words.anyIn(Role.RECALL, passage.tokens(), act.from(), act.to() + 1);
        boolean past = verb.tense() == Verb.Tense.PAST || done;
        Optional<Status> own = past ? teller.past() : teller.present();
        return own.or(() -> past ? governor.frame().past() : governor.frame().present())
                .orElse(Status.ANNOUNCED);
    }

    private static boolean isConditional(Verb verb) {
        return verb.mood() == Verb.Mood.CONDITIONAL;
    }

    /** A verb of seeking or weighing, or one governed by such. */
    private boolean isOpen(Verb verb) {
        return open(verb.lemma()) || verb.modal().filter(this::open).isPresent();
    }

    private boolean open(String lemma) {
        return frames.verb(lemma)
                .filter(frame -> frame.is("seek") || frame.is("weigh"))
                .isPresent();
    }

    /** "a confirmé qu'il débourserait": a future seen from a past telling, no doubt. */
    private boolean isTold(Passage passage, Part<Verb> act) {
        Optional<Part<Verb>> telling = finiteBefore(passage, act.from());
        boolean subordinate = telling.isPresent()
                && (words.anyIn(Role.TOLD, passage.tokens(), telling.get().to(), act.from())
                        || isBare(passage, telling.get().to(), act.from()));
        return subordinate
                && telling.get().what().tense() == Verb.Tense.PAST
                && telling.get().what().mood() == Verb.Mood.INDICATIVE
                && act.what().tense() != Verb.Tense.PAST
                && act.what()
                        .modal()
                        .filter(modal -> !modal.equals("will") && !modal.equals("would"))
                        .isEmpty()
                && !words.anyIn(Role.RELATIVE, passage.tokens(), act.from() - 1, act.from());
    }

    /** "Amazon said Monday it would spend": a told clause without its "that". */
    private boolean isBare(Passage passage, int from, int to) {
        return words.is(Role.PRONOUN_TOLD, passage.tokens(), to - 1) && to - from <= NEAR;
    }

    private boolean isDoubtful(Passage passage, Part<Money> sum) {
        return words.anyIn(Role.DOUBT, passage.tokens(), sum.from() - 12, sum.to() + 8);
    }

    private static Optional<Part<Verb>> finiteBefore(Passage passage, int index) {
        List<Part<Verb>> before = Passage.between(passage.acts(), index - FAR, index);
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).what().finite()) {
                return Optional.of(before.get(i));
            }
        }
        return Optional.empty();
    }

    // ---- how real it is

    Factuality factuality(Governor governor, Status status) {
        Optional<Verb> verb = governor.act().map(Part::what);
        if (verb.filter(Verb::negated).isPresent()) {
            return Factuality.NEGATED;
        }
        if (status == Status.ANNOUNCED && verb.filter(reality::isPossibility).isPresent()) {
            return Factuality.CONDITIONAL;
        }
        return switch (status) {
            case CONSIDERED -> Factuality.CONDITIONAL;
            case ANNOUNCED -> Factuality.INTENDED;
            case COMMITTED, COMPLETED -> Factuality.ASSERTED;
        };
    }

    /** Of a sum that is no investment: as the verb has it. */
    Factuality factuality(Governor governor) {
        return reality.of(governor.act().map(Part::what));
    }

    /** Whether it is told as a recall of something older. */
    boolean isBackground(Passage passage, Governor governor) {
        boolean pluperfect = governor.act()
                .filter(act -> words.anyIn(Role.PLUPERFECT, passage.tokens(), act.from(), act.from() + 2))
                .isPresent();
        return pluperfect
                || words.anyIn(
                        Role.RECALL,
                        passage.tokens(),
                        0,
                        Math.min(3, passage.tokens().size()));
    }

    // ---- when it is to be

    /** The period of a sum: the times of its clause that fit its status. */
    TimeFrame when(Passage passage, Part<Money> sum, Governor governor, Status status, int last) {
        Optional<PartialDate> start = Optional.empty();
        Optional<PartialDate> end = Optional.empty();
        Optional<Period> duration = sum.what().perYear() ? Optional.of(YEAR) : Optional.empty();
        int first = governor.act().map(Part::from).orElse(governor.from());
        int begin = clauseStart(passage, Math.min(first, sum.from()));
        for (Part<TimeExpression> part : Passage.between(passage.times(), begin, Math.min(last, sum.to() + FAR))) {
            TimeExpression time = part.what();
            if (time.relation() == Relation.OVER) {
                duration = duration.or(time::duration);
            } else if (time.relation() == Relation.BY) {
                end = end.or(time::end);
            } else if (time.relation() == Relation.FROM) {
                start = start.or(time::start);
            } else if (isSpan(time) && fits(governor, status)) {
                start = start.or(time::start);
                end = end.or(time::end);
            }
        }
        return new TimeFrame(start, end, duration);
    }

    private static int clauseStart(Passage passage, int index) {
        for (int i = index - 1; i >= Math.max(0, index - FAR); i--) {
            if (passage.isSign(i, ";") || passage.isSign(i, ".")) {
                return i + 1;
            }
        }
        return Math.max(0, index - FAR);
    }

    /** A day tells when it was announced, a month or year when it is done. */
    private static boolean isSpan(TimeExpression time) {
        return time.start().filter(date -> date.day().isEmpty()).isPresent();
    }

    /** The time of a promise is not the time of its payment. */
    private boolean fits(Governor governor, Status status) {
        boolean promised = governor.act()
                .flatMap(act -> frames.verb(act.what().lemma()))
                .filter(frame -> frame.is("promise"))
                .isPresent();
        boolean past = governor.act()
                .filter(act -> act.what().tense() == Verb.Tense.PAST)
                .isPresent();
        return !(promised && past) || status == Status.COMPLETED;
    }
}

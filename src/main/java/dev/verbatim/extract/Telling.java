package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Kind;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Money;
import dev.verbatim.model.Statement.Status;
import dev.verbatim.model.TimeFrame;
import dev.verbatim.model.Verb;
import java.math.BigDecimal;
import java.util.Optional;

/** A sum with all that its sentence tells of it, before what other sentences tell is added. */
final class Telling {

    /** Least sum, in whatever currency, that is an investment. */
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(10_000);

    final Passage passage;
    final Part<Money> sum;
    final Governor governor;
    final Kind kind;
    Cast cast = new Cast();
    Status status = Status.ANNOUNCED;
    Factuality factuality = Factuality.ASSERTED;
    TimeFrame when = TimeFrame.NONE;
    boolean background;
    /** Whether a pronoun is the subject of its verb. */
    boolean pronoun;
    /** Whether it is the price of an undertaking, which is a mere cost where nobody is said to build it. */
    boolean price;
    /** How real it is as a mere cost. */
    Factuality asCost = Factuality.ASSERTED;
    /** Whether its verb has a subject of its own, named or not: "la Région apportera". */
    boolean hasSubject;
    /** The sum this one reads once more or belongs to. */
    Optional<Telling> origin = Optional.empty();

    Telling(Passage passage, Part<Money> sum, Governor governor, Kind kind) {
        this.passage = passage;
        this.sum = sum;
        this.governor = governor;
        this.kind = kind == Kind.INVESTMENT && isPrice(sum.what()) ? Kind.COST : kind;
    }

    /** "400 FCFA le kilo", "€4": no investment that the press tells of is as small as the price of a thing. */
    private static boolean isPrice(Money money) {
        return money.figure().high().orElse(money.figure().value()).compareTo(SMALLEST) < 0;
    }

    /** A part of which nothing but its place in the whole tells how far it has come is as far as the whole. */
    void advanceWith(Telling whole) {
        boolean timeless = governor.act()
                .map(Part::what)
                .filter(verb -> verb.finite()
                        && (verb.tense() != Verb.Tense.PRESENT
                                || verb.mood() != Verb.Mood.INDICATIVE
                                || verb.modal().isPresent()))
                .isEmpty();
        if (timeless && status != Status.CONSIDERED && whole.status.compareTo(status) > 0) {
            status = whole.status;
            factuality = whole.factuality;
        }
    }

    boolean isInvestment() {
        return kind == Kind.INVESTMENT;
    }
}

package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What subject, object and the words behind a preposition do in an investment: as its noun and its verb say together. */
final class Parts {

    private static final int FAR = 12;

    /** Nouns of money that comes to the subject of a verb of getting, and from that of a verb of giving. */
    private static final Set<String> TRANSFERS =
            Set.of("aid", "investment", "pledge", "fund", "deal", "outlay", "stake");

    private final Frames frames;
    private final MoneyWords words;

    Parts(Frames frames, MoneyWords words) {
        this.frames = frames;
        this.words = words;
    }

    private Optional<Frame> verb(Governor governor) {
        return governor.act().flatMap(act -> frames.verb(act.what().lemma()));
    }

    /** What the subject does: as its noun says, unless the verb turns it round ("obtenir un prêt", "mener une levée"). */
    Party subject(Passage passage, Governor governor) {
        Frame frame = governor.frame();
        if (governor.way() == Way.VERB && !governor.isSubject()) {
            return frame.subject();
        }
        if (isSupplied(governor)) {
            return Party.RECIPIENT;
        }
        Optional<Frame> verb = verb(governor);
        if (verb.isEmpty()) {
            return isElliptic(governor) || isBacker(passage, governor)
                    ? Party.INVESTOR
                    : isCarried(governor) ? frame.subject() : Party.NONE;
        }
        if (TRANSFERS.contains(frame.family())) {
            return gets(verb.get()) ? Party.RECIPIENT : frame.subject();
        }
        return switch (frame.family()) {
            case "funding" -> verb.get().is("lead") || verb.get().is("join") ? Party.INVESTOR : Party.RECIPIENT;
            case "loan", "bond" -> gives(verb.get()) ? Party.INVESTOR : Party.RECIPIENT;
            default -> frame.subject();
        };
    }

    /** "fournira les serveurs, dans le cadre d'un contrat de": who supplies is paid. */
    private boolean isSupplied(Governor governor) {
        Frame frame = governor.frame();
        return (frame.is("deal") || frame.is("order"))
                && governor.act()
                        .filter(act -> act.what().voice() == Verb.Voice.ACTIVE
                                && frames.supplies(act.what().lemma()))
                        .isPresent();
    }

    /**
     * What a name does as subject: a house that lends by its trade gives a loan, but where it gets one ("la Banque de
     * l'Habitat obtient un prêt").
     *
     * @param role what any subject there does
     */
    Party subject(Party role, Passage passage, Governor governor, Part<Mention> name) {
        boolean lends = governor.frame().is("loan")
                && role != Party.INVESTOR
                && verb(governor).filter(Parts::gets).isEmpty()
                && words.anyIn(Role.LENDER, passage.tokens(), name.from(), name.to());
        return lends ? Party.INVESTOR : role;
    }

    /** "suspend un projet de", "relance un programme de": what its subject carries on or gives up. */
    private boolean isCarried(Governor governor) {
        return !governor.isSubject()
                && governor.act()
                        .filter(act -> frames.carries(act.what().lemma()))
                        .isPresent();
    }

    /** "est l'un des premiers actionnaires de X, programme de …". */
    private boolean isBacker(Passage passage, Governor governor) {
        return governor.act()
                .filter(act -> words.anyIn(Role.BACKER, passage.tokens(), act.to(), governor.from()))
                .isPresent();
    }

    /** Whether no noun stands there, only the place of one. */
    boolean isElliptic(Governor governor) {
        return governor.way() == Way.NOUN && governor.from() == governor.to();
    }

    private static boolean gets(Frame verb) {
        return verb.is("get") || verb.is("raise") || verb.is("seek");
    }

    private static boolean gives(Frame verb) {
        return verb.is("give") || verb.is("grant") || verb.is("lead") || verb.is("promise");
    }

    /** Whether its subject only tells of it, where another is said to give: "Bercy annonce un investissement de X". */
    boolean isTold(Governor governor) {
        return governor.way() != Way.VERB
                && verb(governor).filter(verb -> verb.is("promise")).isPresent();
    }

    /** What the one whose sum it is does: "Northvolt's $5 billion loan", "Meta's $10 billion campus". */
    Party possessor(Governor governor) {
        return switch (governor.frame().family()) {
            case "loan", "bond", "funding", "aid" -> Party.RECIPIENT;
            case "deal" -> Party.NONE;
            default -> governor.frame().genitive();
        };
    }

    /** What a name right behind the verb does: "racheter Ampere", "la levée valorise X". */
    Party object(Governor governor) {
        boolean valued = governor.frame().is("funding")
                && verb(governor).filter(verb -> verb.is("value")).isPresent();
        boolean joined = verb(governor).filter(verb -> verb.is("join")).isPresent();
        return valued
                ? Party.RECIPIENT
                : joined ? Party.INVESTOR : governor.frame().object();
    }

    /**
     * What a preposition leads to.
     *
     * @param index of its last token
     * @param tied whether it ties the name to the sum itself
     */
    Party party(Role role, Passage passage, Governor governor, int index, boolean tied) {
        Frame frame = governor.frame();
        boolean turned = TRANSFERS.contains(frame.family())
                && governor.way() != Way.VERB
                && verb(governor).filter(Parts::gets).isPresent();
        return switch (role) {
            case AGENT -> agent(passage, governor, index);
            case SOURCE -> turned ? Party.INVESTOR : frame.source();
            case TARGET, SITE -> frame.target();
            case ONTO -> frame.is("bet") ? frame.target() : Party.NONE;
            case COMPANY -> company(frame, turned);
            case AMONG -> Party.INVESTOR;
            case GENITIVE -> frame.is("get") && !tied ? Party.NONE : frame.genitive();
            default -> Party.NONE;
        };
    }

    /** "signer avec X un contrat": who is not the buyer is the seller. */
    private static Party company(Frame frame, boolean turned) {
        if (frame.is("order")) {
            return Party.NONE;
        }
        return frame.is("deal") && !turned ? Party.RECIPIENT : Party.INVESTOR;
    }

    /** "remporté par X", "souscrit par X", "une émission obligataire par X": what the subject of the active verb would do. */
    private Party agent(Passage passage, Governor governor, int index) {
        Frame frame = governor.frame();
        boolean raised = frame.is("funding") || frame.is("bond");
        Optional<Verb> passive = passiveBefore(passage, index);
        Optional<Frame> act = passive.flatMap(verb -> frames.verb(verb.lemma()));
        if (act.isEmpty() && passive.isPresent()) {
            return Party.INVESTOR;
        }
        if (act.isEmpty()) {
            boolean plain = words.before(Role.AGENT, passage.tokens(), index + 1) == index;
            return plain && raised || frame.is("sell") ? Party.RECIPIENT : Party.INVESTOR;
        }
        if (gets(act.get()) || act.get().is("sell")) {
            return Party.RECIPIENT;
        }
        boolean bare =
                act.get().is("support") || act.get().is("secure") || act.get().is("earn");
        boolean announced = bare || act.get().is("promise");
        return raised && announced ? Party.RECIPIENT : Party.INVESTOR;
    }

    private static Optional<Verb> passiveBefore(Passage passage, int index) {
        List<Part<Verb>> before = Passage.between(passage.acts(), index - FAR, index);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1).what()).filter(verb -> verb.voice() == Verb.Voice.PASSIVE);
    }
}

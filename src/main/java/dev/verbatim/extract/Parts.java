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
        if (isSupplied(passage, governor)) {
            return Party.RECIPIENT;
        }
        Optional<Frame> verb = verb(governor);
        if (choice(passage, governor).filter(one -> !isPassive(one)).isPresent()) {
            return Party.INVESTOR;
        }
        if (verb.isEmpty()) {
            return isElliptic(governor) || isBacker(passage, governor)
                    ? Party.INVESTOR
                    : isCarried(passage, governor) ? frame.subject() : Party.NONE;
        }
        boolean lost = verb.get().kind() == Frame.Kind.COST;
        if (TRANSFERS.contains(frame.family())) {
            return gets(verb.get()) ? Party.RECIPIENT : lost && isContract(frame) ? Party.NONE : frame.subject();
        }
        return switch (frame.family()) {
            case "funding" -> verb.get().is("lead") || verb.get().is("join") ? Party.INVESTOR : Party.RECIPIENT;
            case "loan", "bond" ->
                gives(verb.get()) || frames.approves(verb.get().lemma()) ? Party.INVESTOR : Party.RECIPIENT;
            default -> frame.subject();
        };
    }

    /** "a été retenu par X pour …, un marché de", "s'est vu attribuer par X un marché de": the subject supplies. */
    boolean isChosen(Passage passage, Governor governor) {
        Optional<Part<Verb>> act = governor.act();
        if (act.isEmpty()) {
            return false;
        }
        Verb verb = act.get().what();
        boolean contract = isContract(governor.frame());
        boolean undergone = !verb.finite()
                && Passage.between(
                                passage.acts(),
                                act.get().from() - FAR,
                                act.get().from())
                        .stream()
                        .anyMatch(other -> other.to() == act.get().from()
                                && frames.undergoes(other.what().lemma()));
        return undergone
                || contract
                        && choice(passage, governor).filter(Parts::isPassive).isPresent();
    }

    /** The verb by which the supplier of a contract is chosen: the governing one, or the one before its infinitive. */
    private Optional<Verb> choice(Passage passage, Governor governor) {
        Optional<Part<Verb>> act = governor.act();
        if (!isContract(governor.frame()) || act.isEmpty()) {
            return Optional.empty();
        }
        List<Part<Verb>> before = Passage.between(
                passage.acts(), act.get().from() - FAR - FAR, act.get().from() + 1);
        for (int i = before.size() - 1; i >= 0; i--) {
            Verb verb = before.get(i).what();
            if (frames.chooses(verb.lemma())) {
                return Optional.of(verb);
            }
            if (verb.finite()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isPassive(Verb verb) {
        return verb.voice() == Verb.Voice.PASSIVE;
    }

    /** "was awarded a contract", "a été financé par un prêt": the subject of a passive verb of giving gets it. */
    boolean isGiven(Governor governor) {
        return governor.way() != Way.VERB
                && !governor.isSubject()
                && verb(governor).filter(Parts::gives).isPresent();
    }

    private static boolean isContract(Frame frame) {
        return frame.is("deal") || frame.is("order");
    }

    /** What a name does that stands beside the subject: "A, aux côtés de B, investira". */
    Party companion(Party subject, Governor governor) {
        return subject == Party.RECIPIENT && !isContract(governor.frame()) ? Party.INVESTOR : subject;
    }

    /** "fournira les serveurs, dans le cadre d'un contrat de": who supplies is paid. */
    private boolean isSupplied(Passage passage, Governor governor) {
        Frame frame = governor.frame();
        return isContract(frame)
                && governor.act()
                        .filter(act -> act.what().voice() == Verb.Voice.ACTIVE)
                        .filter(act -> frames.supplies(act.what().lemma())
                                || !governor.isSubject() && isForSupply(passage, governor))
                        .isPresent();
    }

    /** "un contrat pour fournir les rames": what the subject of the verb before will do. */
    private boolean isForSupply(Passage passage, Governor governor) {
        return Passage.between(passage.acts(), governor.to(), governor.to() + FAR + FAR).stream()
                .anyMatch(act -> !act.what().finite()
                        && act.what().voice() == Verb.Voice.ACTIVE
                        && (words.is(Role.TARGET, passage.tokens(), act.from() - 1)
                                || words.is(Role.TARGET, passage.tokens(), act.from()))
                        && frames.supplies(act.what().lemma()));
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
                && isLender(passage, name);
        return lends ? Party.INVESTOR : role;
    }

    boolean isLender(Passage passage, Part<Mention> name) {
        return words.anyIn(Role.LENDER, passage.tokens(), name.from(), name.to());
    }

    /** "suspend un projet de", "relance un programme de": what its subject carries on or gives up. */
    private boolean isCarried(Passage passage, Governor governor) {
        return !governor.isSubject()
                && governor.act()
                        .filter(act -> frames.carries(act.what().lemma())
                                && !words.anyIn(Role.ONTO, passage.tokens(), act.to(), governor.from()))
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
                && verb(governor)
                        .filter(verb -> verb.is("promise") || frames.secures(verb.lemma()))
                        .isPresent();
    }

    /** Whether a company that only tells of it is who gets it: "Saft annonce une commande de X". */
    boolean comesToTeller(Governor governor) {
        return isContract(governor.frame())
                || governor.frame().is("aid")
                || governor.frame().is("loan");
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
        boolean chosen = isContract(governor.frame())
                && governor.act()
                        .filter(act -> !isPassive(act.what())
                                && frames.chooses(act.what().lemma()))
                        .isPresent();
        return valued || chosen
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
        boolean supplied = isSupplied(passage, governor);
        return switch (role) {
            case AGENT -> agent(passage, governor, index);
            case SOURCE -> turned || supplied ? Party.INVESTOR : frame.source();
            case TARGET, SITE ->
                isHolding(passage, governor, index)
                        ? Party.NONE
                        : frame.is("bond")
                                        && verb(governor).filter(Parts::gives).isPresent()
                                ? Party.RECIPIENT
                                : supplied && role == Role.TARGET ? Party.INVESTOR : frame.target();
            case ONTO -> frame.is("bet") ? frame.target() : Party.NONE;
            case COMPANY -> company(frame, turned || supplied);
            case AMONG -> Party.INVESTOR;
            case GENITIVE -> frame.is("get") && !tied ? Party.NONE : frame.genitive();
            default -> Party.NONE;
        };
    }

    /** "prêt conclu entre A et la banque B", "La banque B a signé un prêt avec A": who lends by trade gives, the other gets. */
    Party lent(Party party, Passage passage, Governor governor, Part<Mention> name, List<Part<Mention>> others) {
        boolean turned = party == Party.INVESTOR
                && governor.frame().is("loan")
                && !isLender(passage, name)
                && others.stream().anyMatch(other -> isLender(passage, other));
        return turned ? Party.RECIPIENT : party;
    }

    /** "céder sa participation dans X": the house whose shares change hands neither pays nor is paid. */
    private boolean isHolding(Passage passage, Governor governor, int index) {
        boolean deal = governor.way() == Way.VERB
                && (governor.frame().is("sell") || governor.frame().is("buy"));
        return deal
                && words.is(Role.INSIDE, passage.tokens(), index)
                && frames.nounIn(passage.tokens(), governor.to(), index)
                        .filter(noun -> noun.frame().is("stake"))
                        .isPresent();
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
        if (act.filter(verb -> verb.is("estimate") || verb.is("forecast")).isPresent()) {
            return Party.NONE;
        }
        if (act.isEmpty()) {
            boolean plain = words.before(Role.AGENT, passage.tokens(), index + 1) == index;
            return plain && raised || frame.is("sell") ? Party.RECIPIENT : Party.INVESTOR;
        }
        if (gets(act.get()) || act.get().is("sell") || act.get().is("earn")) {
            return Party.RECIPIENT;
        }
        boolean bare = act.get().is("support") || act.get().is("secure");
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

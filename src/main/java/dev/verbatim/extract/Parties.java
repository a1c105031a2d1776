package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Money;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who gives and who gets a governed sum in its own sentence. */
final class Parties {

    private static final int FAR = 60;
    private static final int PREPOSITION = 5;
    private static final int PROJECT_FAR = 20;
    private static final int GAP = 2;

    private final Frames frames;
    private final MoneyWords words;
    private final Subjects subjects;
    private final Parts parts;
    private final Margins margins;
    private final Sites sites;
    private final Phrases phrases;

    Parties(MoneyLexicon lexicon) {
        this.frames = lexicon.frames();
        this.words = lexicon.words();
        this.sites = lexicon.sites();
        this.phrases = new Phrases(lexicon);
        this.subjects = new Subjects(frames, words);
        this.parts = new Parts(frames, words);
        this.margins = new Margins(frames, words, subjects);
    }

    /**
     * The cast of one sum.
     *
     * @param last index behind which what is said no longer concerns this sum
     */
    Cast of(Passage passage, Part<Money> sum, Governor governor, Dossier dossier, int last) {
        Cast cast = new Cast();
        Set<Part<Mention>> used = new HashSet<>();
        Cast subject = new Cast();
        Optional<Part<Mention>> sharer = sharer(passage, sum);
        if (sharer.isPresent()) {
            cast.add(governor.frame().subject(), sharer.get(), dossier);
            cast.settle();
            return cast;
        }
        subject(passage, sum.to(), governor, dossier, subject, used);
        possessor(passage, sum, governor, dossier, cast, used);
        margins.opening(passage, governor).forEach(name -> {
            used.add(name);
            cast.add(Party.INVESTOR, name, dossier);
        });
        boolean told = !cast.investors.isEmpty();
        int first = Math.min(governor.from(), sum.from());
        int begin = behindEarlier(
                passage,
                sum,
                governor,
                governor.act().filter(act -> act.from() < first).map(Part::from).orElse(first));
        told |= phrases.read(passage, governor, dossier, cast, used, begin, last);
        boolean teller = told && parts.isTold(governor);
        if (!teller) {
            cast.investors.addAll(subject.investors);
        } else if (parts.comesToTeller(governor)) {
            subject.investors.stream()
                    .filter(entity -> entity.kind() == EntityKind.ORGANIZATION && !cast.investors.contains(entity))
                    .forEach(cast.recipients::add);
        }
        if (governor.frame().is("loan") && cast.investors.isEmpty() && !cast.recipients.isEmpty()) {
            cast.investors.addAll(subject.recipients);
            subject.recipients.clear();
        }
        cast.unnamed = subject.unnamed;
        cast.recipients.addAll(subject.recipients);
        cast.countries.addAll(subject.countries);
        margins.followers(passage, sum, governor).forEach(name -> cast.add(Party.INVESTOR, name, dossier));
        gathered(passage, sum, governor).forEach(name -> cast.add(Party.INVESTOR, name, dossier));
        antecedent(passage, governor, dossier, cast, used);
        dative(passage, governor, dossier, cast);
        outer(passage, sum, governor, dossier, cast);
        if (cast.recipients.isEmpty()) {
            margins.served(passage, sum, governor).forEach(name -> cast.add(Party.RECIPIENT, name, dossier));
        }
        if (cast.recipients.isEmpty()) {
            margins.beside(passage, sum, governor).forEach(name -> cast.add(Party.RECIPIENT, name, dossier));
        }
        if (cast.recipients.isEmpty()) {
            sites.owners(passage, sum, governor).forEach(name -> cast.add(Party.RECIPIENT, name, dossier));
        }
        project(passage, governor, cast, used, begin, last);
        cast.settle();
        return cast;
    }

    /** "Le tour de 40 millions a réuni A et B": the objects of a verb whose subject is the operation. */
    private List<Part<Mention>> gathered(Passage passage, Part<Money> sum, Governor governor) {
        return governor.act()
                .filter(act -> governor.isSubject()
                        && act.from() >= sum.to()
                        && act.what().finite()
                        && act.what().voice() == Verb.Voice.ACTIVE
                        && frames.gathers(act.what().lemma()))
                .map(act -> margins.chainFrom(passage, act.to()))
                .orElse(List.of());
    }

    /** "X a obtenu 270 millions levés auprès de Y": what the subject of the verb before does, if nobody does it yet. */
    private void outer(Passage passage, Part<Money> sum, Governor governor, Dossier dossier, Cast cast) {
        boolean participle = governor.isSubject()
                && governor.act()
                        .filter(act -> !act.what().finite() && act.from() >= sum.to())
                        .isPresent();
        if (!participle) {
            return;
        }
        List<Part<Verb>> before = Passage.between(passage.acts(), sum.from() - FAR, sum.from());
        Optional<Part<Verb>> act = before.stream()
                .filter(verb -> verb.what().finite() && verb.what().voice() == Verb.Voice.ACTIVE)
                .reduce((one, other) -> other);
        Party role = act.flatMap(verb -> frames.verb(verb.what().lemma()))
                .filter(Frame::isInvestment)
                .map(Frame::subject)
                .orElse(Party.NONE);
        boolean open = role == Party.RECIPIENT && cast.recipients.isEmpty()
                || role == Party.INVESTOR && cast.investors.isEmpty();
        if (open) {
            subjects.of(passage, act.orElseThrow()).forEach(name -> cast.add(role, name, dossier));
        }
    }

    /** "1,2 milliard apporté par A et 600 millions par B": a participle's words before an earlier sum are of that one. */
    private static int behindEarlier(Passage passage, Part<Money> sum, Governor governor, int begin) {
        boolean participle = governor.act()
                .filter(act -> !act.what().finite() && act.what().voice() == Verb.Voice.PASSIVE)
                .isPresent();
        int first = Math.min(governor.from(), sum.from());
        boolean noun = governor.way() == Way.NOUN || governor.way() == Way.COMPLEMENT;
        if (noun && !Passage.between(passage.sums(), begin, first).isEmpty()) {
            // "un prêt de 11 milliards de A et un apport de 7 milliards": the words before the noun are of the sum
            // before
            return first;
        }
        List<Part<Money>> earlier = Passage.between(passage.sums(), begin - PREPOSITION - PREPOSITION, sum.from());
        boolean own = participle && !earlier.isEmpty() && earlier.get(0).to() <= begin + 1;
        return own ? sum.from() : begin;
    }

    /** "associe X, à hauteur de 3 milliards": the name beside the share is the one that gives it. */
    private Optional<Part<Mention>> sharer(Passage passage, Part<Money> sum) {
        int share = words.before(Role.SHARE, passage.tokens(), sum.from());
        int end = passage.isSign(share - 1, ",") ? share - 1 : share;
        List<Part<Verb>> before = Passage.between(passage.acts(), end - FAR, end);
        boolean listed = !before.isEmpty()
                && (frames.gathers(before.get(before.size() - 1).what().lemma())
                        || before.get(before.size() - 1).what().voice() == Verb.Voice.PASSIVE);
        return share < 0 || !listed
                ? Optional.empty()
                : Passage.between(passage.names(), end - FAR, end).stream()
                        .filter(name -> name.to() == end && name.what().form() != Form.ADJECTIVE)
                        .reduce((one, other) -> other);
    }

    /** The cast of a deed told without a sum: "A rachète B", "A a décroché un contrat auprès de B". */
    Cast ofDeed(Passage passage, Governor governor, Dossier dossier) {
        Cast cast = new Cast();
        Set<Part<Mention>> used = new HashSet<>();
        int begin =
                governor.act().map(act -> Math.min(act.from(), governor.from())).orElse(governor.from());
        subject(passage, governor.to(), governor, dossier, cast, used);
        phrases.read(
                passage, governor, dossier, cast, used, begin, passage.tokens().size());
        cast.settle();
        return cast;
    }

    /** What the prepositions between two indexes lead to, for a sum governed from elsewhere. */
    Cast phrasesOf(Passage passage, Governor governor, Dossier dossier, int begin, int last) {
        Cast cast = new Cast();
        phrases.read(passage, governor, dossier, cast, new HashSet<>(), begin, last);
        return cast;
    }

    // ---- the subject

    private void subject(
            Passage passage, int sumEnd, Governor governor, Dossier dossier, Cast cast, Set<Part<Mention>> used) {
        Optional<Part<Verb>> act = governor.act();
        if (act.isEmpty()) {
            if (parts.isElliptic(governor)) {
                Passage.between(passage.names(), 0, governor.from()).stream()
                        .filter(name -> name.to() == governor.from() - 1)
                        .forEach(name -> cast.add(Party.INVESTOR, name, dossier));
            }
            return;
        }
        boolean passive = act.get().what().voice() == Verb.Voice.PASSIVE;
        boolean chosen = parts.isChosen(passage, governor);
        List<Part<Mention>> names = subjects.of(passage, act.get());
        Party role = passive ? Party.NONE : parts.subject(passage, governor);
        boolean sumIsSubject = governor.isSubject() && act.get().from() >= sumEnd;
        boolean given = passive && act.get().what().finite() && parts.isGiven(governor);
        if (sumIsSubject && !passive || passive && governor.way() != Way.VERB && !chosen && !given) {
            return;
        }
        if (passive && !sumIsSubject) {
            role = governor.frame().object();
        }
        if (chosen || given) {
            role = Party.RECIPIENT;
        }
        if (names.isEmpty() && !passive && act.get().what().finite()) {
            names = margins.backers(passage, act.get().from());
        }
        for (Part<Mention> name : names) {
            used.add(name);
            cast.add(parts.subject(role, passage, governor, name), name, dossier);
        }
        if (!names.isEmpty()) {
            Party shared = role;
            margins.beside(passage, names.get(names.size() - 1).to(), act.get().from()).stream()
                    .filter(used::add)
                    .forEach(name -> cast.add(parts.companion(shared, governor), name, dossier));
        }
        cast.unnamed = names.isEmpty() ? role : Party.NONE;
    }

    /** "SoftBank's $2 billion investment": whose sum it is. */
    private void possessor(
            Passage passage, Part<Money> sum, Governor governor, Dossier dossier, Cast cast, Set<Part<Mention>> used) {
        int mark = sum.from() - 1;
        for (int i = 0; i < GAP && !words.is(Role.POSSESSIVE, passage.tokens(), mark); i++) {
            mark--;
        }
        if (mark < 0 || governor.way() == Way.VERB || !words.is(Role.POSSESSIVE, passage.tokens(), mark)) {
            return;
        }
        int end = mark;
        Passage.between(passage.names(), mark - PREPOSITION, mark).stream()
                .filter(name -> name.to() == end)
                .findFirst()
                .ifPresent(name -> {
                    used.add(name);
                    cast.add(parts.possessor(governor), name, dossier);
                });
    }

    /** "dans laquelle X a investi", "X y a misé": what the relative or the "y" of the verb stands for. */
    private void antecedent(Passage passage, Governor governor, Dossier dossier, Cast cast, Set<Part<Mention>> used) {
        if (governor.act().isEmpty()
                || !cast.recipients.isEmpty()
                || governor.frame().target() != Party.RECIPIENT) {
            return;
        }
        Part<Verb> act = governor.act().get();
        boolean there = words.anyIn(Role.THERE, passage.tokens(), act.from() - 1, act.to());
        int relative = relativeBefore(passage, act.from());
        if (!there && relative < 0) {
            return;
        }
        List<Part<Mention>> before = Passage.between(passage.names(), act.from() - FAR, there ? act.from() : relative);
        for (int i = before.size() - 1; i >= 0; i--) {
            Part<Mention> name = before.get(i);
            EntityKind kind = name.what().entity().kind();
            if (!used.contains(name) && (kind == EntityKind.ORGANIZATION || kind == EntityKind.PROJECT)) {
                cast.add(Party.RECIPIENT, name, dossier);
                return;
            }
        }
        if (there) {
            dossier.undertaking(passage).or(() -> dossier.centre(passage)).ifPresent(cast.recipients::add);
        }
    }

    /** "lui prêtera 3 milliards": whom the sentence speaks of first, if that is not who gives, else the one before. */
    private void dative(Passage passage, Governor governor, Dossier dossier, Cast cast) {
        Optional<Part<Verb>> act = governor.act();
        if (act.isEmpty()
                || !cast.recipients.isEmpty()
                || !words.anyIn(
                        Role.DATIVE,
                        passage.tokens(),
                        act.get().from() - 1,
                        act.get().to())) {
            return;
        }
        Optional<Entity> first = Passage.between(passage.acts(), 0, FAR).stream()
                .filter(other -> other.what().finite())
                .findFirst()
                .filter(other -> other.from() < act.get().from())
                .flatMap(other -> subjects.of(passage, other).stream().findFirst())
                .map(passage::entity)
                .filter(entity -> !cast.investors.contains(entity));
        first.or(() -> dossier.centre(passage))
                .filter(entity -> entity.kind() == EntityKind.ORGANIZATION)
                .ifPresent(cast.recipients::add);
    }

    /** Index of the preposition of "in which", "dans laquelle" shortly before {@code index}; -1 if there is none. */
    private int relativeBefore(Passage passage, int index) {
        List<Token> tokens = passage.tokens();
        for (int i = index - 1; i >= Math.max(1, index - PREPOSITION - 1); i--) {
            if (words.is(Role.RELATIVE, tokens, i) && words.is(Role.TARGET, tokens, i - 1)) {
                return i - 1;
            }
        }
        return -1;
    }

    // ---- the project itself

    /** "Stargate, programme de 500 milliards", "le projet Stargate de 500 milliards": the undertaking beside the noun. */
    private void project(Passage passage, Governor governor, Cast cast, Set<Part<Mention>> used, int begin, int last) {
        if (!governor.frame().isInvestment() || !cast.recipients.isEmpty()) {
            return;
        }
        List<Part<Mention>> near = new ArrayList<>(Passage.between(passage.names(), begin - PROJECT_FAR, last));
        near.removeIf(name -> name.what().entity().kind() != EntityKind.PROJECT
                || cast.investors.contains(name.what().entity())
                || words.before(Role.VEHICLE, passage.tokens(), subjects.headOf(passage, name.from()) + 1) >= 0);
        near.stream()
                .min((one, other) -> Integer.compare(
                        Math.abs(one.from() - governor.from()), Math.abs(other.from() - governor.from())))
                .ifPresent(name -> {
                    used.add(name);
                    cast.recipients.add(name.what().entity());
                });
    }
}

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

    Parties(MoneyLexicon lexicon) {
        this.frames = lexicon.frames();
        this.words = lexicon.words();
        this.sites = lexicon.sites();
        this.subjects = new Subjects(words);
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
            add(cast, governor.frame().subject(), sharer.get(), dossier);
            cast.settle();
            return cast;
        }
        subject(passage, sum.to(), governor, dossier, subject, used);
        possessor(passage, sum, governor, dossier, cast, used);
        margins.opening(passage, governor).forEach(name -> {
            used.add(name);
            add(cast, Party.INVESTOR, name, dossier);
        });
        boolean told = !cast.investors.isEmpty();
        int first = Math.min(governor.from(), sum.from());
        int begin = behindEarlier(
                passage,
                sum,
                governor,
                governor.act().filter(act -> act.from() < first).map(Part::from).orElse(first));
        told |= phrases(passage, governor, dossier, cast, used, begin, last);
        boolean teller = told && parts.isTold(governor);
        if (!teller) {
            cast.investors.addAll(subject.investors);
        }
        cast.unnamed = subject.unnamed;
        cast.recipients.addAll(subject.recipients);
        cast.countries.addAll(subject.countries);
        margins.followers(passage, sum, governor).forEach(name -> add(cast, Party.INVESTOR, name, dossier));
        antecedent(passage, governor, dossier, cast, used);
        dative(passage, governor, dossier, cast);
        outer(passage, sum, governor, dossier, cast);
        if (cast.recipients.isEmpty()) {
            sites.owners(passage, sum, governor).forEach(name -> add(cast, Party.RECIPIENT, name, dossier));
        }
        project(passage, governor, cast, used, begin, last);
        cast.settle();
        return cast;
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
            subjects.of(passage, act.orElseThrow()).forEach(name -> add(cast, role, name, dossier));
        }
    }

    /** "1,2 milliard apporté par A et 600 millions par B": a participle's words before an earlier sum are of that one. */
    private static int behindEarlier(Passage passage, Part<Money> sum, Governor governor, int begin) {
        boolean participle = governor.act()
                .filter(act -> !act.what().finite() && act.what().voice() == Verb.Voice.PASSIVE)
                .isPresent();
        List<Part<Money>> earlier = Passage.between(passage.sums(), begin - PREPOSITION, sum.from());
        boolean own = participle && !earlier.isEmpty() && earlier.get(0).to() <= begin + 1;
        return own ? sum.from() : begin;
    }

    /** "associe X, à hauteur de 3 milliards": the name beside the share is the one that gives it. */
    private Optional<Part<Mention>> sharer(Passage passage, Part<Money> sum) {
        int share = words.before(Role.SHARE, passage.tokens(), sum.from());
        int end = passage.isSign(share - 1, ",") ? share - 1 : share;
        return share < 0
                ? Optional.empty()
                : Passage.between(passage.names(), end - FAR, end).stream()
                        .filter(name -> name.to() == end && name.what().form() != Form.ADJECTIVE)
                        .reduce((one, other) -> other);
    }

    /** The cast of a deed told without a sum: "A rachète B". */
    Cast ofDeed(Passage passage, Part<Verb> act, Frame frame, Dossier dossier) {
        Governor governor = new Governor(Way.VERB, frame, act.from(), act.to(), Optional.of(act), false);
        Cast cast = new Cast();
        Set<Part<Mention>> used = new HashSet<>();
        subject(passage, act.to(), governor, dossier, cast, used);
        phrases(
                passage,
                governor,
                dossier,
                cast,
                used,
                act.from(),
                passage.tokens().size());
        cast.settle();
        return cast;
    }

    /** What the prepositions between two indexes lead to, for a sum governed from elsewhere. */
    Cast phrasesOf(Passage passage, Governor governor, Dossier dossier, int begin, int last) {
        Cast cast = new Cast();
        phrases(passage, governor, dossier, cast, new HashSet<>(), begin, last);
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
                        .forEach(name -> add(cast, Party.INVESTOR, name, dossier));
            }
            return;
        }
        boolean passive = act.get().what().voice() == Verb.Voice.PASSIVE;
        List<Part<Mention>> names = subjects.of(passage, act.get());
        Party role = passive ? Party.NONE : parts.subject(passage, governor);
        boolean sumIsSubject = governor.isSubject() && act.get().from() >= sumEnd;
        if (sumIsSubject && !passive || passive && governor.way() != Way.VERB) {
            return;
        }
        if (passive && !sumIsSubject) {
            role = governor.frame().object();
        }
        if (names.isEmpty() && !passive && act.get().what().finite()) {
            names = margins.backers(passage, act.get().from());
        }
        for (Part<Mention> name : names) {
            used.add(name);
            add(cast, parts.subject(role, passage, governor, name), name, dossier);
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
                    add(cast, parts.possessor(governor), name, dossier);
                });
    }

    void add(Cast cast, Party role, Part<Mention> name, Dossier dossier) {
        Entity entity = name.what().entity();
        Party party = entity.kind() == EntityKind.PROJECT && role == Party.INVESTOR ? Party.RECIPIENT : role;
        if (entity.kind() == EntityKind.PRODUCT) {
            return;
        }
        if (entity.kind() == EntityKind.COUNTRY && party == Party.RECIPIENT) {
            cast.countries.add(entity);
            return;
        }
        dossier.actor(entity).ifPresent(actor -> cast.add(party, actor));
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
                add(cast, Party.RECIPIENT, name, dossier);
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

    // ---- what prepositions lead to

    /** Whether a name was told to give by "de" or "par". */
    private boolean phrases(
            Passage passage,
            Governor governor,
            Dossier dossier,
            Cast cast,
            Set<Part<Mention>> used,
            int begin,
            int last) {
        boolean told = false;
        List<Part<Mention>> names = Passage.between(passage.names(), begin, Math.min(last, begin + FAR));
        for (int i = 0; i < names.size(); i++) {
            Part<Mention> name = names.get(i);
            boolean tied = governor.act().filter(act -> act.to() == name.from()).isPresent()
                    || subjects.isInPhrase(passage, name.from());
            if (opensGap(passage, name, last) && !tied) {
                break;
            }
            boolean possessor = words.is(Role.POSSESSIVE, passage.tokens(), name.to());
            if (used.contains(name)
                    || possessor
                    || name.what().form() == Form.ADJECTIVE
                    || isForeign(passage, governor, begin, name)) {
                continue;
            }
            Optional<Role> led = ledBy(passage, name.from());
            List<Part<Mention>> chain = subjects.chainRight(passage, names, i).stream()
                    .filter(one -> one == name || !opensGap(passage, one, last))
                    .toList();
            Party party = led.map(role -> parts.party(
                            role,
                            passage,
                            governor,
                            subjects.headOf(passage, name.from()),
                            isPaidBy(passage, governor, name)))
                    .orElse(object(passage, governor, name));
            for (Part<Mention> one : chain) {
                if (used.add(one) && fits(passage, one, led, party)) {
                    boolean funds = party == Party.INVESTOR
                            && led.filter(role -> role == Role.AGENT).isPresent()
                            && passage.entity(one).kind() == EntityKind.PROJECT;
                    if (funds) {
                        cast.investors.add(passage.entity(one));
                    }
                    add(cast, funds ? Party.NONE : party, one, dossier);
                    told |= party == Party.INVESTOR
                            && led.filter(role -> role == Role.AGENT || role == Role.GENITIVE)
                                    .isPresent();
                }
            }
        }
        return told;
    }

    /** "des sites destinés à X": the name completes another participle. */
    private boolean isForeign(Passage passage, Governor governor, int begin, Part<Mention> name) {
        List<Part<Verb>> acts = Passage.between(passage.acts(), begin, name.from());
        if (acts.isEmpty()) {
            return false;
        }
        Part<Verb> last = acts.get(acts.size() - 1);
        boolean near = name.from() - last.to() <= PREPOSITION && last.from() > governor.from();
        boolean tells = governor.act().filter(last::equals).isPresent()
                || frames.verb(last.what().lemma()).isPresent();
        boolean sums = Passage.between(passage.sums(), begin - FAR, last.from()).stream()
                .anyMatch(sum -> sum.to() == last.from());
        return near
                && !tells
                && !sums
                && last.what().voice() == Verb.Voice.PASSIVE
                && !last.what().finite()
                && words.before(Role.AGENT, passage.tokens(), subjects.headOf(passage, name.from()) + 1) < 0;
    }

    /** "a reçu 20 millions d'euros de X": the name that "de" ties to the sum itself. */
    private boolean isPaidBy(Passage passage, Governor governor, Part<Mention> name) {
        int head = subjects.headOf(passage, name.from());
        return governor.way() == Way.VERB
                && !Passage.between(passage.sums(), head - FAR, head).isEmpty()
                && sumEnd(passage, head) == head;
    }

    /** "dans Intel, puis Nvidia 5 milliards": a name right before the next sum is the subject of that one. */
    private static boolean opensGap(Passage passage, Part<Mention> name, int last) {
        boolean sum = !Passage.between(passage.sums(), last, last + 1).isEmpty();
        return sum && last - name.to() <= GAP;
    }

    /** Places get money where they are what it goes to, countries where they are an object of a deal. */
    private boolean fits(Passage passage, Part<Mention> name, Optional<Role> led, Party party) {
        EntityKind kind = name.what().entity().kind();
        if (kind == EntityKind.PLACE) {
            boolean into = led.filter(role -> role == Role.TARGET).isPresent()
                    && words.before(Role.SPOT, passage.tokens(), name.from()) < 0
                    && words.before(Role.PLACE, passage.tokens(), name.from()) >= 0;
            return sites.isTown(name.what().entity())
                    && (into || led.filter(role -> role == Role.SITE).isPresent());
        }
        if (kind == EntityKind.COUNTRY) {
            boolean gives = led.filter(role -> role == Role.AGENT || role == Role.SOURCE || role == Role.AMONG)
                    .isPresent();
            boolean gets = party == Party.RECIPIENT
                    && led.filter(role -> role != Role.TARGET).isEmpty();
            return gives || gets;
        }
        return true;
    }

    /** "racheter Ampere pour 6 milliards": a name right behind the verb. */
    private Party object(Passage passage, Governor governor, Part<Mention> name) {
        boolean behind = governor.act().filter(act -> act.to() <= name.from()).isPresent();
        boolean near = behind && name.from() - governor.act().orElseThrow().to() <= PREPOSITION;
        return near && !passage.isSign(name.from() - 1, ",") ? parts.object(governor) : Party.NONE;
    }

    /** The preposition that leads to the name that begins at {@code index}; "de" only if no other stands before it. */
    private Optional<Role> ledBy(Passage passage, int index) {
        int head = subjects.headOf(passage, index);
        if (head < 0) {
            return Optional.empty();
        }
        List<Token> tokens = passage.tokens();
        for (Role role : List.of(Role.AGENT, Role.SOURCE, Role.COMPANY, Role.AMONG)) {
            if (words.before(role, tokens, head + 1) >= 0) {
                return Optional.of(role);
            }
        }
        if (words.before(Role.TARGET, tokens, head + 1) >= 0) {
            return Optional.of(Role.TARGET);
        }
        int of = words.before(Role.GENITIVE, tokens, head + 1);
        if (of >= 0) {
            int one = words.before(Role.EXAMPLE, tokens, of);
            return one >= 0
                    ? exemplified(passage, one)
                    : Optional.of(outer(passage, head).orElse(Role.GENITIVE));
        }
        int example = words.before(Role.EXAMPLE, tokens, head + 1);
        if (example >= 0) {
            return exemplified(passage, example);
        }
        if (words.before(Role.ONTO, tokens, head + 1) >= 0) {
            return Optional.of(Role.ONTO);
        }
        return words.before(Role.OTHER, tokens, head + 1) >= 0 ? Optional.of(Role.OTHER) : Optional.empty();
    }

    /** "auprès d'investisseurs, dont X", "from backers including X": what leads to those of whom it is one. */
    private Optional<Role> exemplified(Passage passage, int example) {
        List<Token> tokens = passage.tokens();
        for (int i = example - 1; i >= Math.max(0, example - PREPOSITION - 2); i--) {
            boolean word = tokens.get(i).kind() == Token.Kind.WORD || i == example - 1;
            if (!word || passage.hasFiniteBetween(i, i + 1)) {
                return Optional.empty();
            }
            if (words.is(Role.BACKER, tokens, i)) {
                return ledBy(passage, i);
            }
        }
        return Optional.empty();
    }

    /** "dans le capital de X", "pour les centres de données de sa filiale X": the preposition before the head noun. */
    private Optional<Role> outer(Passage passage, int genitive) {
        List<Token> tokens = passage.tokens();
        int floor = sumEnd(passage, genitive);
        for (int i = genitive - 1; i >= Math.max(floor, genitive - PREPOSITION - 1); i--) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.WORD || passage.hasFiniteBetween(i, i + 1) || token.capitalized()) {
                return Optional.empty();
            }
            if (words.is(Role.TARGET, tokens, i) && !words.is(Role.GENITIVE, tokens, i)) {
                boolean site = frames.nounIn(tokens, i, genitive)
                        .filter(noun -> noun.frame().is("project"))
                        .isPresent();
                return Optional.of(site ? Role.SITE : Role.TARGET);
            }
            if (words.is(Role.AGENT, tokens, i)) {
                return Optional.of(Role.AGENT);
            }
            if (words.is(Role.SOURCE, tokens, i) && words.before(Role.AND, tokens, genitive) >= 0) {
                return Optional.of(Role.SOURCE);
            }
        }
        return Optional.empty();
    }

    /** Index behind the last sum before {@code index}, or the start of the sentence. */
    private static int sumEnd(Passage passage, int index) {
        List<Part<Money>> before = Passage.between(passage.sums(), index - FAR, index);
        return before.isEmpty() ? 0 : before.get(before.size() - 1).to();
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

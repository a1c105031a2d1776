package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Money;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who gives and who gets where prepositions tell it: "auprès de A", "un prêt de B à C", "avec le soutien de D". */
final class Phrases {

    private static final int FAR = 60;
    private static final int PREPOSITION = 5;
    private static final int GAP = 2;

    private final Frames frames;
    private final MoneyWords words;
    private final Sites sites;
    private final Subjects subjects;
    private final Parts parts;

    Phrases(MoneyLexicon lexicon) {
        this.frames = lexicon.frames();
        this.words = lexicon.words();
        this.sites = lexicon.sites();
        this.subjects = new Subjects(frames, words);
        this.parts = new Parts(frames, words);
    }

    /**
     * Adds to a cast the names that prepositions lead to between two indexes.
     *
     * @param used names that have a part already; those found are added
     * @return whether a name was told to give by "de" or "par"
     */
    boolean read(
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
            Optional<Role> led = isVehicle(passage, name) || isOfOther(passage, governor, name)
                    ? Optional.of(Role.OTHER)
                    : ledBy(passage, name.from());
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
                    boolean among = led.filter(role -> role == Role.AMONG).isPresent();
                    boolean with = led.filter(role -> role == Role.COMPANY).isPresent();
                    Party own = among || with
                            ? parts.lent(party, passage, governor, one, among ? chain : lenders(passage, governor))
                            : party;
                    cast.add(funds ? Party.NONE : own, one, dossier);
                    boolean lent = governor.frame().is("loan")
                            && (with || led.filter(Role.SOURCE::equals).isPresent());
                    told |= own == Party.INVESTOR
                            && (lent
                                    || led.filter(role -> role == Role.AGENT || role == Role.GENITIVE)
                                            .isPresent());
                }
            }
        }
        return told;
    }

    /** The names before the verb: "La banque B a signé un prêt avec A". */
    private List<Part<Mention>> lenders(Passage passage, Governor governor) {
        return governor.act().map(act -> subjects.of(passage, act)).orElse(List.of());
    }

    /** "une augmentation de capital pour financer l'acquisition de X": "de" ties the name to another noun. */
    private boolean isOfOther(Passage passage, Governor governor, Part<Mention> name) {
        int head = subjects.headOf(passage, name.from());
        return words.is(Role.GENITIVE, passage.tokens(), head)
                && frames.nounIn(passage.tokens(), Math.max(governor.to(), head - PREPOSITION), head)
                        .filter(noun -> noun.to() == head && noun.frame().is("purchase"))
                        .isPresent();
    }

    /** "une subvention au titre de France 2030": a programme by which money is given does not get it. */
    private boolean isVehicle(Passage passage, Part<Mention> name) {
        return passage.entity(name).kind() == EntityKind.PROJECT
                && words.before(Role.VEHICLE, passage.tokens(), subjects.headOf(passage, name.from()) + 1) >= 0;
    }

    /** "des sites destinés à X": the name completes another participle. */
    private boolean isForeign(Passage passage, Governor governor, int begin, Part<Mention> name) {
        List<Part<Verb>> acts = Passage.between(passage.acts(), begin, name.from());
        if (acts.isEmpty()) {
            return false;
        }
        Part<Verb> last = acts.get(acts.size() - 1);
        boolean other = last.from() > governor.to()
                && !last.what().finite()
                && last.what().voice() == Verb.Voice.ACTIVE
                && passage.isSign(last.from() - 1, ",")
                && governor.act().filter(last::equals).isEmpty()
                && frames.verb(last.what().lemma()).isEmpty();
        if (other) {
            // "…, devenant actionnaire aux côtés de X": told of what came of it
            return true;
        }
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
    private boolean opensGap(Passage passage, Part<Mention> name, int last) {
        boolean sum = !Passage.between(passage.sums(), last, last + 1).isEmpty();
        return sum && last - name.to() <= GAP && !words.anyIn(Role.AND, passage.tokens(), name.to(), last);
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
        boolean beside = behind
                && !Passage.between(passage.sums(), name.to(), name.to() + 1).isEmpty()
                && Passage.between(passage.sums(), governor.act().orElseThrow().to(), name.from())
                        .isEmpty()
                && name.from() - governor.act().orElseThrow().to() <= PREPOSITION + PREPOSITION;
        boolean near =
                beside || behind && name.from() - governor.act().orElseThrow().to() <= PREPOSITION;
        return near && !passage.isSign(name.from() - 1, ",") ? parts.object(governor) : Party.NONE;
    }

    /** The preposition that leads to the name that begins at {@code index}; "de" only if no other stands before it. */
    private Optional<Role> ledBy(Passage passage, int index) {
        int head = subjects.headOf(passage, index);
        if (head < 0) {
            return Optional.empty();
        }
        List<Token> tokens = passage.tokens();
        int other = words.before(Role.OTHER, tokens, head + 1);
        if (other >= 0 && other < head) {
            // "au détriment de X": several words of which the last alone would say something else
            return Optional.of(Role.OTHER);
        }
        for (Role role : List.of(Role.AGENT, Role.SOURCE, Role.COMPANY, Role.AMONG)) {
            if (words.before(role, tokens, head + 1) >= 0) {
                return Optional.of(role);
            }
        }
        if (words.before(Role.TARGET, tokens, head + 1) >= 0) {
            return Optional.of(Role.TARGET);
        }
        int of = words.before(Role.GENITIVE, tokens, head + 1);
        if (of >= 0 && subjects.isKin(passage, of)) {
            return Optional.of(Role.OTHER);
        }
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
        return other >= 0 ? Optional.of(Role.OTHER) : Optional.empty();
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
}

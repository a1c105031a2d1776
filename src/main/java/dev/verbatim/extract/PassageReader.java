package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Kind;
import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Money;
import dev.verbatim.model.Statement.Status;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the sums of one sentence: what governs each, what it is, who takes part. */
final class PassageReader {

    /** Families of the nouns for a deed that the sentence before may tell, with its parties but without its sum. */
    private static final Set<String> DEEDS = Set.of("purchase", "deal", "stake", "loan", "aid");

    /** Families of the nouns for money that somebody gives. */
    private static final Set<String> GIFTS = Set.of("loan", "aid", "funding", "bond", "investment", "stake", "fund");

    private static final int NEAR = 4;
    private static final int NAME_FAR = 16;
    private static final int FAR = 60;

    private final MoneyLexicon lexicon;
    private final MoneyWords words;
    private final Governors governors;
    private final Parties parties;
    private final Subjects subjects;
    private final Prospects prospects;
    private final PriceTag prices;

    PassageReader(MoneyLexicon lexicon) {
        this.lexicon = lexicon;
        this.words = lexicon.words();
        this.governors = new Governors(lexicon.frames(), words);
        this.parties = new Parties(lexicon);
        this.subjects = new Subjects(lexicon.frames(), words);
        this.prices = new PriceTag(lexicon.frames(), words, governors);
        this.prospects = new Prospects(lexicon.frames(), words, Reality.standard());
    }

    List<Telling> read(Passage passage, Dossier dossier) {
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < passage.sums().size(); i++) {
            Optional<Telling> before = i == 0 ? Optional.empty() : Optional.of(tellings.get(i - 1));
            tellings.add(telling(passage, i, before, dossier));
        }
        if (!tellings.isEmpty()
                && words.anyIn(
                        Role.RESPECTIVE, passage.tokens(), 0, passage.tokens().size())) {
            shareOut(tellings);
        }
        return tellings;
    }

    /**
     * Completes the sum of a deal whose deed the sentence before tells: "A rachète B. La transaction est évaluée à …".
     */
    void complete(Telling telling, Passage before, Dossier dossier) {
        Passage passage = telling.passage;
        Governor governor = telling.governor;
        boolean definite = governor.from() > 0
                && words.is(Role.ARTICLE, passage.tokens(), governor.from() - 1)
                && !words.is(Role.INDEFINITE, passage.tokens(), governor.from() - 1);
        boolean deal = DEEDS.contains(governor.frame().family());
        if (!deal
                || !definite
                || !telling.cast.recipients.isEmpty()
                || !before.sums().isEmpty()) {
            return;
        }
        for (Part<Verb> act : Passage.between(before.acts(), 0, FAR)) {
            Optional<Frame> frame =
                    lexicon.frames().verb(act.what().lemma()).filter(verb -> isDeed(verb, governor.frame()));
            if (frame.isPresent() && !act.what().negated()) {
                complete(
                        telling,
                        parties.ofDeed(
                                before,
                                new Governor(Way.VERB, frame.get(), act.from(), act.to(), Optional.of(act), false),
                                dossier));
                return;
            }
        }
        for (int i = 0; i < before.tokens().size(); i++) {
            Optional<Frames.Noun> noun = lexicon.frames()
                    .nounAt(before.tokens(), i)
                    .filter(other -> other.frame().is(governor.frame().family()));
            if (noun.isPresent()) {
                complete(telling, parties.ofDeed(before, governors.ofNoun(before, noun.get()), dossier));
                return;
            }
        }
    }

    /** "A rachète B. L'opération …", "A est entré au capital de B. La participation …". */
    private static boolean isDeed(Frame verb, Frame noun) {
        return noun.is("stake") ? verb.is("give") || verb.is("join") : verb.is("buy") || verb.is("sell");
    }

    private static void complete(Telling telling, Cast cast) {
        telling.cast.investors.addAll(telling.cast.investors.isEmpty() ? cast.investors : Set.of());
        telling.cast.recipients.addAll(cast.recipients);
        telling.cast.settle();
    }

    private Telling telling(Passage passage, int index, Optional<Telling> before, Dossier dossier) {
        Part<Money> sum = passage.sums().get(index);
        if (before.isPresent() && sum.what().conversionOf()) {
            return again(passage, sum, before.get());
        }
        Optional<Governor> own = governors.find(passage, sum);
        if (before.isPresent() && continues(passage, sum, own, before.get())) {
            return continued(passage, index, before.get(), dossier);
        }
        Governor plain = own.orElseGet(() -> governors.elliptic(passage, sum).orElseGet(() -> bare(sum)));
        Optional<Governor> price = prices.of(passage, sum, plain, dossier);
        Governor governor = price.orElse(plain);
        Kind kind = kind(passage, sum, governor);
        Telling telling = new Telling(passage, sum, governor, kind);
        telling.price = price.isPresent();
        if (kind == Kind.INVESTMENT) {
            int last = last(passage, index, governor);
            telling.cast = parties.of(passage, sum, governor, dossier, last);
            before.filter(other -> takesUp(passage, governor, telling, other))
                    .ifPresent(other -> telling.cast.recipients.addAll(other.cast.recipients));
            before.filter(other -> governor.frame().is("go") && telling.cast.investors.isEmpty())
                    .ifPresent(other -> telling.cast.investors.addAll(other.cast.investors));
            before.ifPresent(other -> gap(telling, other, dossier));
            telling.cast.settle();
            telling.status =
                    telling.price && isPaid(governor) ? Status.COMPLETED : prospects.status(passage, sum, governor);
            telling.when = prospects.when(passage, sum, governor, telling.status, last);
            telling.background = prospects.isBackground(passage, governor);
            telling.pronoun = words.is(Role.PRONOUN, passage.tokens(), 0)
                    || governor.act()
                            .filter(act -> subjects.hasPronoun(passage, act))
                            .isPresent();
            telling.hasSubject = hasGiver(passage, sum, governor)
                    || governor.act()
                            .filter(act -> subjects.hasOther(passage, act))
                            .isPresent();
        }
        telling.asCost = prospects.factuality(governor);
        telling.factuality = kind == Kind.INVESTMENT
                ? prospects.factuality(governor, telling.status)
                : prospects.factuality(governor);
        return telling;
    }

    /** "sont apportés par des banques", "financé à hauteur de 3 milliards grâce à des fonds": told, if not by name. */
    private boolean hasGiver(Passage passage, Part<Money> sum, Governor governor) {
        boolean passive = governor.act()
                .filter(act -> act.what().voice() == Verb.Voice.PASSIVE)
                .isPresent();
        return passive
                && (words.anyIn(
                                Role.AGENT,
                                passage.tokens(),
                                governor.act().orElseThrow().to(),
                                governor.act().orElseThrow().to() + NEAR)
                        || words.anyIn(Role.AGENT, passage.tokens(), sum.to(), sum.to() + 2)
                        || words.anyIn(Role.SOURCE, passage.tokens(), sum.to(), sum.to() + 2));
    }

    /** "a coûté 3 milliards": a price told as past. */
    private boolean isPaid(Governor governor) {
        return governor.act()
                .filter(act ->
                        act.what().tense() == Verb.Tense.PAST && act.what().mood() == Verb.Mood.INDICATIVE)
                .flatMap(act -> lexicon.frames().verb(act.what().lemma()))
                .filter(frame -> frame.is("price"))
                .isPresent();
    }

    /** "…, tandis que X en a placé 3 milliards": the same purpose as the sum before. */
    private boolean takesUp(Passage passage, Governor governor, Telling telling, Telling before) {
        boolean pronoun = governor.act()
                .filter(act -> words.is(Role.PARTITIVE, passage.tokens(), act.from())
                        || words.is(Role.THERE, passage.tokens(), act.from()))
                .isPresent();
        return pronoun && before.isInvestment() && telling.cast.recipients.isEmpty();
    }

    private Governor bare(Part<Money> sum) {
        return new Governor(
                Way.BARE, lexicon.frames().family("project"), sum.from(), sum.from(), Optional.empty(), false);
    }

    // ---- sums that lean on the sum before

    private static Telling again(Passage passage, Part<Money> sum, Telling before) {
        Governor governor = new Governor(
                Way.CONTINUED,
                before.governor.frame(),
                before.governor.from(),
                before.governor.to(),
                before.governor.act(),
                before.governor.isSubject());
        Telling telling = new Telling(passage, sum, governor, before.kind);
        telling.cast = before.cast;
        telling.status = before.status;
        telling.factuality = before.factuality;
        telling.when = before.when;
        telling.background = before.background;
        telling.price = before.price;
        telling.asCost = before.asCost;
        telling.origin = Optional.of(before);
        return telling;
    }

    /** Whether a sum has no governor but the one before it: a list, a part, a gap ("et Google plus de trois"). */
    private static boolean continues(Passage passage, Part<Money> sum, Optional<Governor> own, Telling before) {
        if (passage.hasFiniteBetween(before.sum.to(), sum.from())) {
            return false;
        }
        if (own.isEmpty()) {
            return true;
        }
        boolean older = own.get().from() < before.sum.from();
        boolean behind = own.get().act().filter(act -> act.from() >= sum.to()).isPresent();
        return older && !behind;
    }

    private Telling continued(Passage passage, int index, Telling before, Dossier dossier) {
        Part<Money> sum = passage.sums().get(index);
        Telling telling = again(passage, sum, before);
        if (!telling.isInvestment()) {
            return telling;
        }
        Cast own = parties.phrasesOf(
                passage,
                telling.governor,
                dossier,
                behindJoint(passage, before.sum.to(), sum.from()),
                last(passage, index, telling.governor));
        List<Part<Mention>> gap = gapSubject(passage, before.sum.to(), sum.from());
        Cast cast = new Cast();
        gap.forEach(name -> cast.add(telling.governor.frame().subject(), name, dossier));
        cast.investors.addAll(own.investors);
        cast.recipients.addAll(own.recipients);
        if (cast.investors.isEmpty()) {
            cast.investors.addAll(before.cast.investors);
        }
        if (cast.recipients.isEmpty()) {
            cast.recipients.addAll(before.cast.recipients);
        }
        cast.settle();
        telling.cast = cast;
        return telling;
    }

    /** "190 millions à A et 120 à B": where the words of the second sum begin, behind what joins it to the first. */
    private int behindJoint(Passage passage, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (words.is(Role.AND, passage.tokens(), i) || passage.isSign(i, ",")) {
                return i;
            }
        }
        return from;
    }

    /** "A ajoutera un ticket de 150 millions, et B une enveloppe de 40": who takes the place of the subject before a noun. */
    private void gap(Telling telling, Telling before, Dossier dossier) {
        Governor governor = telling.governor;
        int from = Math.min(governor.from(), telling.sum.from());
        boolean noun = governor.way() == Way.NOUN || governor.way() == Way.COMPLEMENT;
        if (noun
                && before.isInvestment()
                && from > before.sum.to()
                && !telling.passage.hasFiniteBetween(before.sum.to(), telling.sum.from())) {
            List<Part<Mention>> names = gapSubject(telling.passage, before.sum.to(), from);
            if (!names.isEmpty()) {
                telling.cast.investors.clear();
                names.forEach(name -> telling.cast.add(Party.INVESTOR, name, dossier));
            }
        }
    }

    /** "…, puis Nvidia avec 5": the name that takes the place of the subject before a sum without a verb. */
    private List<Part<Mention>> gapSubject(Passage passage, int from, int to) {
        List<Part<Mention>> names = Passage.between(passage.names(), from, to);
        for (int i = names.size() - 1; i >= 0; i--) {
            Part<Mention> name = names.get(i);
            boolean actor = name.what().entity().kind().isActor() && name.what().form() != Form.ADJECTIVE;
            boolean joined = words.anyIn(Role.AND, passage.tokens(), name.to(), to);
            if (actor && !joined && to - name.to() <= NEAR && !subjects.isInPhrase(passage, name.from())) {
                List<Part<Mention>> chain = subjects.chainLeft(passage, names, i);
                return subjects.isInPhrase(passage, chain.get(0).from()) ? List.of(name) : chain;
            }
        }
        return List.of();
    }

    /** "Microsoft et Nvidia investiront respectivement 5 et 10 milliards": one sum each. */
    private static void shareOut(List<Telling> tellings) {
        for (int first = 0; first < tellings.size(); first++) {
            int last = first;
            while (last + 1 < tellings.size() && isListed(tellings.get(last), tellings.get(last + 1))) {
                last++;
            }
            List<Entity> investors = tellings.get(first).cast.investorList();
            if (last > first && investors.size() == last - first + 1) {
                Cast shared = tellings.get(last).cast;
                for (int i = first; i <= last; i++) {
                    Cast cast = new Cast();
                    cast.investors.add(investors.get(i - first));
                    cast.recipients.addAll(shared.recipients);
                    tellings.get(i).cast = cast;
                }
            }
            first = last;
        }
    }

    private static boolean isListed(Telling one, Telling next) {
        return next.governor.way() == Way.CONTINUED
                && !next.sum.what().conversionOf()
                && next.sum.from() - one.sum.to() <= 2;
    }

    /** Index behind which the sentence no longer speaks of this sum: the next sum, the next clause. */
    private int last(Passage passage, int index, Governor governor) {
        int end = passage.tokens().size();
        Part<Money> sum = passage.sums().get(index);
        int at = index;
        while (at + 1 < passage.sums().size()) {
            Part<Money> next = passage.sums().get(at + 1);
            boolean list = next.from() - passage.sums().get(at).to() <= 2
                    && !next.what().partOf();
            if (!next.what().conversionOf() && !list) {
                end = next.from();
                break;
            }
            at++;
        }
        end = otherGift(passage, sum.to(), end);
        for (Part<Verb> act : Passage.between(passage.acts(), sum.to(), end)) {
            boolean own = governor.act().filter(act::equals).isPresent();
            boolean relative = words.is(Role.RELATIVE, passage.tokens(), act.from() - 1);
            if (act.what().finite() && !own && !relative) {
                return clauseBefore(passage, sum.to(), act.from());
            }
        }
        return end;
    }

    /** "un prêt de 5 milliards accordé par A, et un financement de B": where another gift without a sum begins, or the end. */
    private int otherGift(Passage passage, int from, int end) {
        for (int i = from; i + 2 < end; i++) {
            boolean joined =
                    words.is(Role.AND, passage.tokens(), i) && words.is(Role.INDEFINITE, passage.tokens(), i + 1);
            if (joined
                    && lexicon.frames()
                            .nounAt(passage.tokens(), i + 2)
                            .filter(noun -> GIFTS.contains(noun.frame().family()))
                            .isPresent()) {
                return i;
            }
        }
        return end;
    }

    /** Where the clause of the verb at {@code act} begins: at ", et" before it, else at the verb. */
    private int clauseBefore(Passage passage, int from, int act) {
        for (int i = act - 1; i > from; i--) {
            if (words.is(Role.AND, passage.tokens(), i) && passage.isSign(i - 1, ",")) {
                return i - 1;
            }
        }
        return act;
    }

    // ---- what it is

    private Kind kind(Passage passage, Part<Money> sum, Governor governor) {
        Frame frame = governor.frame();
        if (isForecast(passage, sum, frame)) {
            return Kind.FORECAST;
        }
        if (governor.way() == Way.BARE) {
            return Kind.OTHER;
        }
        boolean open = frame.kind() == Kind.OPEN || frame.is("worthNoun") || frame.is("estimate") || frame.is("worth");
        return open ? byName(passage, governor).orElse(frame.kind()) : frame.kind();
    }

    /** "évalué à": an undertaking costs what is put into it, a company is worth it. */
    private Optional<Kind> byName(Passage passage, Governor governor) {
        List<Part<Mention>> names = Passage.between(passage.names(), governor.from() - NAME_FAR, governor.from());
        for (int i = names.size() - 1; i >= 0; i--) {
            EntityKind kind = names.get(i).what().entity().kind();
            if (kind == EntityKind.PROJECT) {
                return Optional.of(Kind.INVESTMENT);
            }
            if (kind == EntityKind.ORGANIZATION && names.get(i).what().form() != Form.ADJECTIVE) {
                return Optional.of(Kind.VALUATION);
            }
        }
        return Optional.empty();
    }

    /** A house that foresees what a whole sector will spend. */
    private boolean isForecast(Passage passage, Part<Money> sum, Frame frame) {
        if (frame.is("market")) {
            return true;
        }
        if (frame.is("deal")
                || frame.kind() != Kind.INVESTMENT
                        && frame.kind() != Kind.OPEN
                        && !frame.is("estimate")
                        && !frame.is("reach")) {
            return false;
        }
        boolean sector = words.anyIn(Role.GENERIC, passage.tokens(), sum.from() - 30, sum.to() + 8);
        boolean house =
                words.anyIn(Role.HOUSE, passage.tokens(), 0, passage.tokens().size())
                        || passage.acts().stream()
                                .map(act -> lexicon.frames().verb(act.what().lemma()))
                                .flatMap(Optional::stream)
                                .anyMatch(verb -> verb.is("forecast") || verb.is("estimate"));
        return sector && house;
    }
}

package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Kind;
import dev.verbatim.extract.Frames.Noun;
import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Money;
import dev.verbatim.model.TimeExpression;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Optional;

/** Finds the verb or noun that governs a sum: the nearest that the grammar lets reach it. */
final class Governors {

    /** How far a noun may stand from the sum it is joined to by "de": names and adjectives stand between. */
    private static final int NOUN_FAR = 8;

    private static final int MOVEMENT_FAR = 12;
    private static final int VERB_FAR = 40;
    private static final int STACK = 6;
    private static final int PREFIX = 6;
    private static final int HEAD_FAR = 3;
    private static final int PARTICIPLE_FAR = 2;

    private final Frames frames;
    private final MoneyWords words;

    Governors(Frames frames, MoneyWords words) {
        this.frames = frames;
        this.words = words;
    }

    /** The governor of a sum; empty if nothing known governs it. */
    Optional<Governor> find(Passage passage, Part<Money> sum) {
        return search(passage, sum).map(governor -> apposed(passage, awarded(passage, governor)));
    }

    /** "a retenu X …, un marché de 40 millions": what is elsewhere a whole market is a contract where it is awarded. */
    private Governor awarded(Passage passage, Governor governor) {
        boolean tender = frames.isTender(governor.frame())
                && !words.is(Role.GENITIVE, passage.tokens(), governor.from() - 1)
                && passage.acts().stream().anyMatch(this::awards);
        return tender ? governor.of(frames.family("deal")) : governor;
    }

    private boolean awards(Part<Verb> act) {
        String lemma = act.what().lemma();
        return frames.chooses(lemma)
                || frames.verb(lemma)
                        .filter(frame -> frame.is("grant") || frame.is("get"))
                        .isPresent();
    }

    /** "X ouvrira une usine, un investissement évalué à …": an aside on what the main verb says. */
    private Governor apposed(Passage passage, Governor governor) {
        boolean aside = governor.isSubject()
                && governor.frame().isInvestment()
                && words.is(Role.INDEFINITE, passage.tokens(), governor.from() - 1)
                && passage.isSign(governor.from() - 2, ",");
        Optional<Part<Verb>> main = aside
                ? verbLeft(passage, governor.from() - 1)
                        .filter(act -> act.what().finite())
                : Optional.empty();
        return main.isPresent()
                ? new Governor(Way.NOUN, governor.frame(), governor.from(), governor.to(), main, false)
                : governor;
    }

    /** A noun in a sentence without sums, with the verb that governs it. */
    Governor ofNoun(Passage passage, Noun noun) {
        Optional<Part<Verb>> left = verbLeft(passage, noun.from());
        return left.isPresent()
                ? new Governor(Way.NOUN, noun.frame(), noun.from(), noun.to(), left, false)
                : new Governor(Way.NOUN, noun.frame(), noun.from(), noun.to(), verbRight(passage, noun.to()), true);
    }

    private Optional<Governor> search(Passage passage, Part<Money> sum) {
        Optional<Part<Verb>> left = hedgingVerb(passage, sum).or(() -> verbLeft(passage, sum.from()));
        Optional<Governor> early = ahead(passage, sum).or(() -> financed(passage, sum, left));
        if (early.isPresent()) {
            return early;
        }
        Optional<Noun> behind = nounBehind(passage, sum, left).filter(noun -> !isMereWorth(noun, left, sum));
        if (behind.isPresent()) {
            return Optional.of(ofNoun(passage, sum, behind.get(), Way.COMPLEMENT, left));
        }
        Optional<Noun> plain = nounBefore(passage, sum);
        Optional<Governor> put = plain.flatMap(noun -> put(passage, sum, noun, left));
        if (put.isPresent()) {
            return put;
        }
        Optional<Noun> before = plain.map(noun -> noun.frame().is("worthNoun") ? subjectOf(passage, noun) : noun);
        if (before.isPresent()) {
            return Optional.of(ofNoun(
                    passage,
                    sum,
                    before.get(),
                    Way.NOUN,
                    verbLeft(passage, before.get().from())));
        }
        Optional<Governor> participle = participleBehind(passage, sum);
        if (participle.isPresent()) {
            return participle;
        }
        boolean adjacent = Passage.between(passage.acts(), sum.to(), sum.to() + 1).stream()
                .anyMatch(act -> act.what().finite());
        Optional<Governor> own = adjacent ? verbBehind(passage, sum) : Optional.empty();
        if (own.isPresent()) {
            return own;
        }
        Optional<Governor> verb = share(passage, sum, left).or(() -> left.flatMap(act -> ofVerb(passage, sum, act)));
        return verb.isPresent() ? verb : verbBehind(passage, sum);
    }

    /** "apporte une somme de 20 millions": the verb right before a noun that says no more than that it is a sum. */
    private Optional<Governor> put(Passage passage, Part<Money> sum, Noun noun, Optional<Part<Verb>> left) {
        return noun.frame().is("worthNoun")
                ? left.filter(act -> act.to() <= noun.from() && noun.from() - act.to() <= 2)
                        .flatMap(act -> ofVerb(passage, sum, act))
                        .filter(governor -> governor.frame().isInvestment())
                : Optional.empty();
    }

    /** "dépasse 10 milliards": a verb that is read as the hedge of the sum. */
    private static Optional<Part<Verb>> hedgingVerb(Passage passage, Part<Money> sum) {
        return Passage.between(passage.acts(), sum.from(), sum.to()).stream().findFirst();
    }

    /** "X sort le carnet : 100 milliards de dollars dans Y": put into a name, with no word that says so. */
    Optional<Governor> elliptic(Passage passage, Part<Money> sum) {
        boolean topic = sum.from() >= 2
                && passage.isSign(sum.from() - 1, ":")
                && sum.from() <= PREFIX
                && Passage.between(passage.times(), sum.to(), sum.to() + 1).stream()
                        .anyMatch(time -> time.what().relation() == TimeExpression.Relation.OVER);
        if (topic) {
            return Optional.of(
                    new Governor(Way.NOUN, frames.family("pledge"), sum.from(), sum.from(), Optional.empty(), false));
        }
        boolean colon = passage.isSign(sum.from() - 1, ":") || passage.isSign(sum.from() - 1, ",");
        boolean into = words.is(Role.TARGET, passage.tokens(), sum.to())
                && Passage.between(passage.names(), sum.to(), sum.to() + HEAD_FAR).stream()
                        .anyMatch(name -> name.what().entity().kind() == EntityKind.ORGANIZATION);
        return colon && into
                ? Optional.of(new Governor(
                        Way.NOUN,
                        frames.family("pledge"),
                        sum.from(),
                        sum.from(),
                        verbLeft(passage, sum.from()),
                        false))
                : Optional.empty();
    }

    /** "D'un montant de 3 milliards, ce prêt …": the noun that the opening words describe. */
    private Optional<Governor> ahead(Passage passage, Part<Money> sum) {
        boolean opens = sum.from() <= HEAD_FAR + 1 && words.before(Role.LINK, passage.tokens(), sum.from()) >= 0;
        if (!opens || passage.hasFiniteBetween(0, sum.from())) {
            return Optional.empty();
        }
        int comma = sum.to();
        while (comma < Math.min(sum.to() + VERB_FAR / 2, passage.tokens().size())
                && !passage.isSign(comma, ",")
                && !passage.hasFiniteBetween(comma, comma + 1)) {
            comma++;
        }
        if (!passage.isSign(comma, ",")
                || !words.is(Role.ARTICLE, passage.tokens(), comma + 1)
                        && !words.is(Role.ABSTRACT, passage.tokens(), comma + 1)) {
            return Optional.empty();
        }
        return nounWithin(passage, comma + 1, comma + 2 + HEAD_FAR)
                .map(noun -> new Governor(
                        Way.NOUN, noun.frame(), noun.from(), noun.to(), verbRight(passage, noun.to()), true));
    }

    /** "Le raccordement, évalué à 90 millions, sera financé par X". */
    private Optional<Governor> financed(Passage passage, Part<Money> sum, Optional<Part<Verb>> left) {
        boolean estimated = left.filter(act -> !act.what().finite())
                .flatMap(act -> frames.verb(act.what().lemma()))
                .filter(frame -> frame.is("estimate") || frame.is("worth") || frame.is("reach"))
                .isPresent();
        return estimated
                ? verbRight(passage, sum.to())
                        .filter(act -> act.what().voice() == Verb.Voice.PASSIVE && act.from() - sum.to() <= 2)
                        .flatMap(act -> frames.verb(act.what().lemma())
                                .filter(frame -> frame.is("give") || frame.is("grant"))
                                .map(frame ->
                                        new Governor(Way.VERB, frame, act.from(), act.to(), Optional.of(act), true)))
                : Optional.empty();
    }

    /** "A deal with X, struck in July, is worth $300 billion": what is said to be worth it, if that is an investment. */
    private Noun subjectOf(Passage passage, Noun worth) {
        return Passage.between(passage.acts(), worth.from() - HEAD_FAR, worth.from()).stream()
                .filter(act -> act.what().finite())
                .findFirst()
                .flatMap(act -> headNoun(passage, subjectEnd(passage, act.from())))
                .filter(noun -> noun.frame().isInvestment())
                .orElse(worth);
    }

    /** "to buy $150 million worth of parts": the verb says more than the noun. */
    private boolean isMereWorth(Noun noun, Optional<Part<Verb>> left, Part<Money> sum) {
        return noun.frame().is("worthNoun")
                && left.filter(act -> act.to() == sum.from())
                        .flatMap(act -> frames.verb(act.what().lemma()))
                        .filter(Frame::isInvestment)
                        .isPresent();
    }

    /** "accompagne le pays à hauteur de 150 millions", "associe X, à hauteur de 3 milliards": a share in the costs. */
    private Optional<Governor> share(Passage passage, Part<Money> sum, Optional<Part<Verb>> left) {
        boolean known = left.flatMap(act -> frames.verb(act.what().lemma())).isPresent();
        return !known && words.before(Role.SHARE, passage.tokens(), sum.from()) >= 0
                ? left.filter(act -> act.what().voice() == Verb.Voice.ACTIVE)
                        .map(act -> new Governor(
                                Way.VERB, frames.family("give"), act.from(), act.to(), Optional.of(act), false))
                : Optional.empty();
    }

    // ---- nouns

    private Governor ofNoun(Passage passage, Part<Money> sum, Noun noun, Way way, Optional<Part<Verb>> left) {
        int end = Math.max(noun.to(), sum.to());
        Optional<Part<Verb>> participle = participleAt(passage, end);
        boolean governed = left.filter(act -> act.what().finite())
                .filter(act -> act.what().voice() == Verb.Voice.ACTIVE)
                .filter(act -> !isClauseBetween(passage, act.to(), Math.min(noun.from(), sum.from())))
                .flatMap(act -> frames.verb(act.what().lemma()))
                .filter(frame -> !frame.is("reach"))
                .isPresent();
        if (participle.isPresent() && !governed) {
            return new Governor(way, noun.frame(), noun.from(), noun.to(), participle, true);
        }
        int first = Math.min(noun.from(), sum.from());
        boolean near = left.isPresent()
                && !isClauseBetween(passage, left.get().to(), first)
                && !isOpening(passage, left.get(), first);
        if (near) {
            return new Governor(way, noun.frame(), noun.from(), noun.to(), left, false);
        }
        Optional<Part<Verb>> right = verbRight(passage, end);
        return new Governor(way, noun.frame(), noun.from(), noun.to(), right, right.isPresent());
    }

    /** "Menée par X, la levée de …": a participle that only opens the sentence. */
    private static boolean isOpening(Passage passage, Part<Verb> act, int index) {
        if (act.from() > 2 || act.what().finite() || act.what().voice() != Verb.Voice.PASSIVE) {
            return false;
        }
        for (int i = act.to(); i < index; i++) {
            if (passage.isSign(i, ",")) {
                return true;
            }
        }
        return false;
    }

    /** "30 milliards de dollars d'investissements", "$500m stake", "chiffre à 5 milliards les dépenses". */
    private Optional<Noun> nounBehind(Passage passage, Part<Money> sum, Optional<Part<Verb>> left) {
        List<Token> tokens = passage.tokens();
        int at = sum.to();
        boolean estimated = left.flatMap(act -> frames.verb(act.what().lemma()))
                .filter(frame -> frame.is("estimate") || frame.is("reach"))
                .isPresent();
        int behind = sum.what().perYear() ? skipPhrase(passage, at) : at;
        int of = words.behind(Role.GENITIVE, tokens, behind);
        if (of > 0) {
            return nounWithin(passage, of, of + 3);
        }
        if (estimated && words.is(Role.ARTICLE, tokens, at)) {
            return nounWithin(passage, at + 1, at + STACK);
        }
        int in = words.behind(Role.MEASURE, tokens, behind);
        if (in > 0) {
            return nounWithin(passage, in, in + 3)
                    .filter(noun -> noun.frame().kind() != Kind.INVESTMENT
                            || noun.frame().is("investment")
                            || noun.frame().is("bond")
                            || noun.frame().is("loan")
                            || noun.frame().is("aid"));
        }
        return stacked(passage, sum);
    }

    /** "par an", "a year" between a sum and its noun. */
    private int skipPhrase(Passage passage, int index) {
        int at = index;
        for (int i = 0; i < 3 && at < passage.tokens().size(); i++) {
            if (words.is(Role.GENITIVE, passage.tokens(), at) || words.is(Role.MEASURE, passage.tokens(), at)) {
                return at;
            }
            at++;
        }
        return index;
    }

    Optional<Noun> nounWithin(Passage passage, int start, int to) {
        List<Token> tokens = passage.tokens();
        boolean article = words.is(Role.ARTICLE, tokens, start)
                && frames.nounAt(tokens, start).isEmpty();
        int from = article ? start + 1 : start;
        for (int i = from; i < Math.min(to, tokens.size()); i++) {
            if (tokens.get(i).kind() != Token.Kind.WORD || isFunctionWord(tokens, i) && i > from) {
                return Optional.empty();
            }
            Optional<Noun> noun = frames.nounAt(tokens, i);
            if (noun.isPresent()) {
                return noun.map(first -> compound(tokens, first));
            }
        }
        return Optional.empty();
    }

    /** "cost-sharing grants": the noun at the end of words that hyphens tie to it. */
    private Noun compound(List<Token> tokens, Noun first) {
        int at = first.to();
        if (at + 2 >= tokens.size() || !tokens.get(at).is("-")) {
            return first;
        }
        return frames.nounAt(tokens, at + 2).orElse(first);
    }

    /** English puts the noun right behind: "the $500 billion AI infrastructure investment". */
    private Optional<Noun> stacked(Passage passage, Part<Money> sum) {
        List<Token> tokens = passage.tokens();
        Optional<Noun> last = Optional.empty();
        boolean determined = sum.from() > 0 && words.is(Role.ARTICLE, tokens, sum.from() - 1);
        for (int i = sum.to(); i < Math.min(sum.to() + STACK, tokens.size()); i++) {
            boolean hyphen = tokens.get(i).is("-");
            if (!hyphen && (tokens.get(i).kind() != Token.Kind.WORD || isFunctionWord(tokens, i))) {
                break;
            }
            if (!Passage.between(passage.acts(), i, i + 1).isEmpty() && !determined) {
                break;
            }
            Optional<Noun> noun = frames.nounAt(tokens, i);
            if (noun.isPresent()) {
                last = noun;
                i = noun.get().to() - 1;
            }
        }
        return last;
    }

    private boolean isFunctionWord(List<Token> tokens, int index) {
        return words.is(Role.GENITIVE, tokens, index)
                || words.is(Role.TARGET, tokens, index)
                || words.is(Role.OTHER, tokens, index)
                || words.is(Role.AGENT, tokens, index)
                || words.is(Role.SOURCE, tokens, index)
                || words.is(Role.COMPANY, tokens, index)
                || words.is(Role.RELATIVE, tokens, index)
                || words.is(Role.CLAUSE, tokens, index)
                || words.is(Role.ARTICLE, tokens, index);
    }

    /** "un prêt de 5 milliards", "projet à 5 milliards", "la valorisation de l'entreprise à 5 milliards". */
    private Optional<Noun> nounBefore(Passage passage, Part<Money> sum) {
        List<Token> tokens = passage.tokens();
        int link = words.before(Role.LINK, tokens, sum.from());
        int to = words.before(Role.LINK_TO, tokens, sum.from());
        int price = words.before(Role.PRICE, tokens, sum.from());
        if (price >= 0) {
            int before = passage.isSign(price - 1, ",") ? price - 1 : price;
            Optional<Noun> bought = nearestNoun(passage, before, NOUN_FAR)
                    .or(() -> nearestNoun(passage, before, MOVEMENT_FAR))
                    .filter(noun -> noun.frame().is("purchase")
                            || noun.frame().is("deal")
                            || noun.frame().is("stake"));
            if (bought.filter(noun -> isTraded(passage, noun)).isPresent()) {
                return Optional.empty();
            }
            if (bought.isPresent()) {
                return bought;
            }
            if (frames.nounIn(tokens, price, sum.from())
                    .filter(noun -> noun.frame().is("price"))
                    .isPresent()) {
                return Optional.empty();
            }
        }
        if (link < 0 && to < 0) {
            return bracketed(passage, sum);
        }
        int from = link >= 0 ? link : to;
        // "le contrat, d'un montant de 3 milliards": an aside on the noun before the comma
        boolean aside = link >= 0
                && sum.from() - link > 1
                && passage.isSign(link - 1, ",")
                && !words.is(Role.SHARE, tokens, link);
        Optional<Noun> worth =
                frames.nounAt(tokens, from).filter(noun -> noun.frame().is("worthNoun"));
        Optional<Noun> nearest = nearestNoun(passage, aside ? from - 1 : from, to >= 0 ? MOVEMENT_FAR : NOUN_FAR);
        if (to >= 0 && nearest.isPresent() && nearest.get().frame().isInvestment()) {
            Optional<Noun> moved = nearestNoun(passage, nearest.get().from(), NOUN_FAR)
                    .filter(noun ->
                            !noun.frame().isInvestment() && !noun.frame().is("worthNoun"));
            return moved.isPresent() ? moved : nearest;
        }
        return nearest.or(() -> worth);
    }

    /** "a cédé sa participation dans X": shares that are the object of a verb of selling or buying. */
    private boolean isTraded(Passage passage, Noun noun) {
        return noun.frame().is("stake")
                && Passage.between(passage.acts(), noun.from() - NOUN_FAR, noun.from()).stream()
                        .filter(act -> noun.from() - act.to() <= 2)
                        .flatMap(act -> frames.verb(act.what().lemma()).stream())
                        .anyMatch(frame -> frame.is("sell") || frame.is("buy"));
    }

    /** "son prix (5 milliards)", "Coût : 5 milliards". */
    private Optional<Noun> bracketed(Passage passage, Part<Money> sum) {
        boolean bracket = passage.isSign(sum.from() - 1, "(") || passage.isSign(sum.from() - 1, ":");
        return bracket ? nearestNoun(passage, sum.from() - 1, 3) : Optional.empty();
    }

    Optional<Noun> nearestNoun(Passage passage, int before, int far) {
        List<Token> tokens = passage.tokens();
        Optional<Noun> vague = Optional.empty();
        for (int i = before - 1; i >= Math.max(0, before - far); i--) {
            Token token = tokens.get(i);
            boolean barrier = token.kind() == Token.Kind.SIGN && !token.is("-") && !token.is("&");
            if (barrier || passage.hasFiniteBetween(i, i + 1)) {
                return vague;
            }
            Optional<Noun> noun = frames.nounAt(tokens, i).filter(found -> found.to() <= before);
            if (noun.isPresent() && !isName(passage, noun.get()) && !passage.isInFinite(i)) {
                Noun whole = frames.whole(tokens, noun.get());
                if (!whole.frame().is("worthNoun")) {
                    return Optional.of(whole);
                }
                vague = Optional.of(whole);
            }
        }
        return vague;
    }

    /** "le coût d'un campus": the noun on which the nearest one hangs. */
    Optional<Noun> headNoun(Passage passage, int before) {
        Optional<Noun> nearest = nearestNoun(passage, before, MOVEMENT_FAR);
        if (nearest.isEmpty()) {
            return nearest;
        }
        int at = nearest.get().from();
        int article =
                words.is(Role.ARTICLE, passage.tokens(), at - 1) && !words.is(Role.GENITIVE, passage.tokens(), at - 1)
                        ? at - 1
                        : at;
        int of = words.before(Role.GENITIVE, passage.tokens(), article);
        return of < 0
                ? nearest
                : nearestNoun(passage, of, HEAD_FAR)
                        .filter(noun -> !noun.frame().is("worthNoun"))
                        .or(() -> nearest);
    }

    private static boolean isName(Passage passage, Noun noun) {
        return Passage.between(passage.names(), noun.from() - MOVEMENT_FAR, noun.to()).stream()
                .anyMatch(name -> name.from() <= noun.from()
                        && noun.to() <= name.to()
                        && name.what().form() == Mention.Form.NAME);
    }

    // ---- verbs

    /** The nearest verb to the left that no other conjugated verb or end of sentence parts from the sum. */
    private Optional<Part<Verb>> verbLeft(Passage passage, int index) {
        List<Part<Verb>> before = Passage.between(passage.acts(), Math.max(0, index - VERB_FAR), index);
        for (int i = before.size() - 1; i >= 0; i--) {
            Part<Verb> act = before.get(i);
            if (!isParted(passage, act.to(), index)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    private Optional<Part<Verb>> verbRight(Passage passage, int index) {
        return Passage.between(passage.acts(), index, index + VERB_FAR).stream()
                .filter(act -> !isParted(passage, index, act.from()))
                .findFirst();
    }

    private static boolean isParted(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (passage.isSign(i, ";") || passage.isSign(i, ".") || passage.isSign(i, "?") || passage.isSign(i, "|")) {
                return true;
            }
        }
        return false;
    }

    private boolean isClauseBetween(Passage passage, int from, int to) {
        return words.anyIn(Role.RELATIVE, passage.tokens(), from, to);
    }

    private Optional<Governor> ofVerb(Passage passage, Part<Money> sum, Part<Verb> act) {
        Optional<Frame> frame = frames.verb(act.what().lemma());
        if (frame.isEmpty() || isClauseBetween(passage, act.to(), sum.from())) {
            return Optional.empty();
        }
        if (frame.get().is("reach") || frame.get().is("worth") || frame.get().is("estimate")) {
            Optional<Noun> whole = whose(passage, act);
            if (whole.isPresent()) {
                return whole.map(noun -> new Governor(
                        Way.NOUN, noun.frame(), noun.from(), noun.to(), verbLeft(passage, noun.from()), false));
            }
            boolean apposed = !act.what().finite() && passage.isSign(act.from() - 1, ",");
            Optional<Noun> subject = headNoun(passage, apposed ? act.from() - 1 : subjectEnd(passage, act.from()))
                    .or(() -> nearestNoun(passage, sum.from(), sum.from() - act.to()))
                    .or(() -> nounWithin(passage, act.to(), act.to() + HEAD_FAR)
                            .filter(noun -> noun.frame().isInvestment() && noun.to() <= sum.from()));
            if (subject.isPresent()) {
                return Optional.of(new Governor(
                        Way.VERB,
                        subject.get().frame(),
                        subject.get().from(),
                        subject.get().to(),
                        Optional.of(act),
                        true));
            }
        }
        return Optional.of(new Governor(Way.VERB, frame.get(), act.from(), act.to(), Optional.of(act), false));
    }

    /** Index where the subject of a verb may end: before "qui" and its comma. */
    int subjectEnd(Passage passage, int index) {
        int end = words.is(Role.RELATIVE, passage.tokens(), index - 1) ? index - 1 : index;
        if (!passage.isSign(end - 1, ",")) {
            return end;
        }
        if (end < index) {
            return end - 1;
        }
        for (int i = end - 2; i >= Math.max(0, end - MOVEMENT_FAR); i--) {
            if (passage.isSign(i, ",")) {
                return i;
            }
        }
        return end;
    }

    /** "un accord dont le montant avoisine …": the noun before the relative pronoun, where it is no mere sum. */
    private Optional<Noun> whose(Passage passage, Part<Verb> act) {
        for (int i = act.from() - 1; i >= Math.max(1, act.from() - VERB_FAR / 2); i--) {
            if (words.is(Role.WHOSE, passage.tokens(), i)) {
                Optional<Noun> sum = nounWithin(passage, i + 1, i + 2 + HEAD_FAR);
                int end = passage.isSign(i - 1, ",") ? i - 1 : i;
                return sum.isEmpty()
                        ? sum
                        : nearestNoun(passage, end, NOUN_FAR)
                                .filter(noun -> noun.frame().isInvestment());
            }
            if (passage.hasFiniteBetween(i, i + 1) && !passage.isSign(i + 1, ",")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "390 M€ apportés par", "1,7 milliard levés en septembre". */
    private Optional<Governor> participleBehind(Passage passage, Part<Money> sum) {
        return participleAt(passage, sum.to())
                .flatMap(act -> frames.verb(act.what().lemma())
                        .map(frame -> new Governor(Way.VERB, frame, act.from(), act.to(), Optional.of(act), true)));
    }

    private Optional<Part<Verb>> participleAt(Passage passage, int index) {
        return Passage.between(passage.acts(), index, index + PARTICIPLE_FAR).stream()
                .filter(act -> !act.what().finite() && act.what().voice() == Verb.Voice.PASSIVE)
                .filter(act -> frames.verb(act.what().lemma()).isPresent())
                .findFirst();
    }

    /** "100 milliards seront injectés". */
    private Optional<Governor> verbBehind(Passage passage, Part<Money> sum) {
        return verbRight(passage, sum.to())
                .flatMap(act -> frames.verb(act.what().lemma())
                        .map(frame -> new Governor(Way.VERB, frame, act.from(), act.to(), Optional.of(act), true)));
    }
}

package dev.verbatim.extract;

import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Money;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who gives where a sentence tells it before its subject or in a relative clause behind its sum. */
final class Margins {

    private static final int NEAR = 6;
    private static final int FAR = 60;

    private final Frames frames;
    private final MoneyWords words;
    private final Subjects subjects;

    Margins(Frames frames, MoneyWords words, Subjects subjects) {
        this.frames = frames;
        this.words = words;
        this.subjects = subjects;
    }

    // ---- what opens the sentence

    /** "Menée par A et B, la levée de …", "Avec le soutien de A, B a levé …". */
    List<Part<Mention>> opening(Passage passage, Governor governor) {
        List<Token> tokens = passage.tokens();
        int with = words.behind(Role.COMPANY, tokens, 0);
        if (with > 0
                && !words.is(Role.AND, tokens, 0)
                && !governor.frame().is("order")
                && !governor.frame().is("deal")) {
            return chainFrom(passage, with);
        }
        boolean undertaking = governor.frame().is("project")
                || governor.frame().is("investment")
                || governor.frame().is("build");
        int end = governor.act().map(Part::from).orElse(governor.from());
        for (Part<Verb> act : Passage.between(passage.acts(), end - FAR, end)) {
            boolean opens = act.from() <= 2;
            if (act.what().finite() || !opens && !undertaking) {
                break;
            }
            boolean backed = frames.helps(act.what().lemma())
                    && (governor.frame().is("raise") || governor.frame().is("funding"));
            boolean tells = act.what().voice() == Verb.Voice.PASSIVE
                    && (isFunding(act)
                            || backed
                            || undertaking && frames.carries(act.what().lemma()));
            if (tells) {
                return agents(passage, act.to());
            }
        }
        return List.of();
    }

    private boolean isFunding(Part<Verb> act) {
        return frames.verb(act.what().lemma()).filter(Margins::isFunding).isPresent();
    }

    private static boolean isFunding(Frame frame) {
        return frame.is("give") || frame.is("lead") || frame.is("join") || frame.is("grant");
    }

    /** The names behind "par", shortly behind a passive that ends at {@code index}. */
    List<Part<Mention>> agents(Passage passage, int index) {
        for (int i = index; i < Math.min(index + NEAR + NEAR, passage.tokens().size()); i++) {
            int by = words.behind(Role.AGENT, passage.tokens(), i);
            if (by > 0) {
                return chainFrom(passage, by);
            }
            if (passage.isSign(i, ",") || passage.hasFiniteBetween(i, i + 1)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The coordination whose first name begins shortly behind {@code index}; no verb, comma or preposition between. */
    List<Part<Mention>> chainFrom(Passage passage, int index) {
        List<Part<Mention>> names =
                Passage.between(passage.names(), index, passage.tokens().size());
        for (int i = 0; i < names.size(); i++) {
            Part<Mention> name = names.get(i);
            if (name.from() - index > NEAR || isBroken(passage, index, name.from())) {
                return List.of();
            }
            if (name.what().form() != Form.ADJECTIVE
                    && name.what().entity().kind().isActor()) {
                return subjects.chainRight(passage, names, i);
            }
        }
        return List.of();
    }

    private boolean isBroken(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = passage.tokens().get(i);
            boolean word = token.kind() == Token.Kind.WORD || token.is("-");
            boolean led = words.is(Role.TARGET, passage.tokens(), i) && !words.is(Role.ARTICLE, passage.tokens(), i);
            if (!word || led || passage.hasFiniteBetween(i, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Nouns for money that comes to the one whom the sentence speaks of. */
    private static final Set<String> GETTING = Set.of("loan", "aid", "funding", "bond");

    /** "Grâce à un prêt de 3 millions, A ouvrira …", "… vient A, avec une levée de 3 millions": whom it comes to. */
    List<Part<Mention>> beside(Passage passage, Part<Money> sum, Governor governor) {
        boolean noun = governor.way() == Governor.Way.NOUN || governor.way() == Governor.Way.COMPLEMENT;
        if (!noun || !GETTING.contains(governor.frame().family())) {
            return List.of();
        }
        int first = Math.min(sum.from(), governor.from());
        int end = Math.max(sum.to(), governor.to());
        Optional<Part<Verb>> next = Passage.between(passage.acts(), end, end + FAR).stream()
                .filter(act -> act.what().finite())
                .findFirst();
        boolean opens = first <= NEAR && isPreposition(passage, 0) && !passage.hasFiniteBetween(0, first);
        if (opens) {
            return next.filter(act -> hasComma(passage, end, act.from()))
                    .map(act -> subjects.of(passage, act).stream()
                            .filter(name -> name.from() >= end)
                            .toList())
                    .orElse(List.of());
        }
        List<Part<Verb>> before = Passage.between(passage.acts(), 0, first);
        int with = withBefore(passage, first);
        boolean trails = with > 0 && passage.isSign(with - 1, ",") && !before.isEmpty();
        if (!trails || !before.get(before.size() - 1).what().finite()) {
            return List.of();
        }
        Part<Verb> main = before.get(before.size() - 1);
        List<Part<Mention>> found = subjects.of(passage, main);
        return found.isEmpty() && main.to() <= with ? chainFrom(passage, main.to()) : found;
    }

    /** "La levée permettra à A de …", "met 3 millions pour attirer A": whom the money serves. */
    List<Part<Mention>> served(Passage passage, Part<Money> sum, Governor governor) {
        for (Part<Verb> act : Passage.between(passage.acts(), sum.to(), sum.to() + NEAR + NEAR)) {
            String lemma = act.what().lemma();
            boolean enables = governor.isSubject()
                    && GETTING.contains(governor.frame().family())
                    && act.what().finite()
                    && act.what().voice() == Verb.Voice.ACTIVE
                    && frames.enables(lemma);
            boolean helps = !act.what().finite()
                    && act.what().voice() == Verb.Voice.ACTIVE
                    && words.is(Role.TARGET, passage.tokens(), act.from() - 1)
                    && !words.is(Role.PLACE, passage.tokens(), act.from() - 1)
                    && governor.frame().subject() == Frame.Party.INVESTOR
                    && frames.helps(lemma);
            if (enables || helps) {
                int to = words.behind(Role.TARGET, passage.tokens(), act.to());
                return chainFrom(passage, enables && to > 0 ? to : act.to());
            }
            if (act.what().finite()) {
                return List.of();
            }
        }
        return List.of();
    }

    private boolean isPreposition(Passage passage, int index) {
        return words.is(Role.COMPANY, passage.tokens(), index)
                || words.is(Role.SOURCE, passage.tokens(), index)
                || words.is(Role.OTHER, passage.tokens(), index);
    }

    private static boolean hasComma(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (passage.isSign(i, ",")) {
                return true;
            }
        }
        return false;
    }

    /** Index of "avec" shortly before {@code index}; -1 if there is none. */
    private int withBefore(Passage passage, int index) {
        for (int i = index - 1; i >= Math.max(0, index - NEAR + 2); i--) {
            if (words.is(Role.COMPANY, passage.tokens(), i) && !words.is(Role.AND, passage.tokens(), i)) {
                return i;
            }
        }
        return -1;
    }

    /** "A, aux côtés de B et C, a …", "A, au sein d'un groupe réunissant B, a …": those who act with the subject. */
    List<Part<Mention>> beside(Passage passage, int from, int act) {
        List<Part<Mention>> found = new ArrayList<>();
        for (int i = passage.behindBrackets(from, NEAR); passage.isSign(from, ",") && i < act; i++) {
            int with = words.is(Role.AND, passage.tokens(), i)
                    ? -1
                    : Math.max(
                            words.behind(Role.COMPANY, passage.tokens(), i),
                            words.behind(Role.AMONG, passage.tokens(), i));
            if (with > 0) {
                found.addAll(chainFrom(passage, with));
            }
        }
        return found.stream().filter(name -> name.to() <= act).toList();
    }

    // ---- who is meant by a group of backers

    /**
     * "Les banques, emmenées par A, prêtent", "les actionnaires, à savoir A et B, apportent": the names that tell who the
     * subject of a verb is, a word for several who fund.
     *
     * @param act index of the verb's first token
     */
    List<Part<Mention>> backers(Passage passage, int act) {
        List<Token> tokens = passage.tokens();
        for (int i = act - 1; i >= Math.max(1, act - FAR / 2); i--) {
            if (passage.isSign(i, ";") || passage.isSign(i, ".") || passage.hasFiniteBetween(i, i + 1)) {
                return List.of();
            }
            int example = words.behind(Role.EXAMPLE, tokens, i);
            if (example > 0 && isBehindBacker(passage, i)) {
                return chainFrom(passage, example);
            }
            for (Part<Verb> lead : Passage.between(passage.acts(), i, i + 1)) {
                if (isBehindBacker(passage, i)
                        && !lead.what().finite()
                        && (frames.forms(lead.what().lemma())
                                || frames.gathers(lead.what().lemma()))) {
                    return formed(passage, lead);
                }
                boolean leads = frames.verb(lead.what().lemma())
                        .filter(frame -> frame.is("lead") || isFunding(frame))
                        .isPresent();
                if (leads && lead.what().voice() == Verb.Voice.PASSIVE && isBehindBacker(passage, i)) {
                    return agents(passage, lead.to());
                }
            }
        }
        return List.of();
    }

    /** "un consortium formé par A et B", "composé de A et B", "réunissant A et B". */
    private List<Part<Mention>> formed(Passage passage, Part<Verb> act) {
        if (act.what().voice() == Verb.Voice.ACTIVE) {
            return chainFrom(passage, act.to());
        }
        List<Part<Mention>> agents = agents(passage, act.to());
        int of = words.behind(Role.GENITIVE, passage.tokens(), act.to());
        return agents.isEmpty() && of > 0 ? chainFrom(passage, of) : agents;
    }

    private boolean isBehindBacker(Passage passage, int index) {
        return words.anyIn(Role.BACKER, passage.tokens(), index - NEAR, index);
    }

    // ---- what follows the sum

    /** "…, à laquelle ont participé A et B", "in which A participated". */
    List<Part<Mention>> followers(Passage passage, Part<Money> sum, Governor governor) {
        List<Part<Mention>> found = new ArrayList<>();
        for (Part<Verb> act : Passage.between(passage.acts(), sum.to(), sum.to() + NEAR * NEAR)) {
            boolean own = governor.act().filter(act::equals).isPresent();
            boolean funds =
                    frames.verb(act.what().lemma()).filter(Margins::isFunding).isPresent();
            if (own || !funds || !act.what().finite()) {
                continue;
            }
            int relative = relativeBefore(passage, act.from());
            if (relative >= sum.to()) {
                boolean inverted = relative == act.from() - 1;
                found.addAll(inverted ? chainFrom(passage, act.to()) : subjects.of(passage, act));
            }
        }
        return found;
    }

    /** Index of "auquel", of "laquelle" behind "à", shortly before {@code index}; -1 if there is none. */
    private int relativeBefore(Passage passage, int index) {
        List<Token> tokens = passage.tokens();
        for (int i = index - 1; i >= Math.max(1, index - NEAR); i--) {
            boolean led = words.is(Role.TARGET, tokens, i - 1) || words.is(Role.TARGET, tokens, i);
            if (words.is(Role.RELATIVE, tokens, i) && led) {
                return i;
            }
        }
        return -1;
    }
}

package dev.verbatim.extract;

import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds who gives where a later sentence tells it of the operation told before: "Le tour de table a été mené par A",
 * "Parmi les investisseurs figurent A et B", "A a souscrit à l'opération".
 */
final class Sequels {

    private static final int NEAR = 6;
    private static final int FIRST = 3;

    /** Families of the verbs by which one gives. */
    private static final Set<String> GIVING = Set.of("give", "lead", "join", "grant");

    /** Families of the frames whose sum is one operation that several may fund. */
    private static final Set<String> OPERATIONS = Set.of(
            "funding", "raise", "get", "loan", "bond", "project", "fund", "investment", "build", "promise", "aid");

    private final MoneyLexicon lexicon;
    private final MoneyWords words;
    private final Subjects subjects;
    private final Margins margins;

    Sequels(MoneyLexicon lexicon) {
        this.lexicon = lexicon;
        this.words = lexicon.words();
        this.subjects = new Subjects(lexicon.frames(), words);
        this.margins = new Margins(lexicon.frames(), words, subjects);
    }

    /** Whether a later sentence may add to the cast of this sum. */
    static boolean isOperation(Telling telling) {
        return telling.isInvestment()
                && telling.origin.isEmpty()
                && OPERATIONS.contains(telling.governor.frame().family());
    }

    /** Those whom the sentence says to fund the operation told before; empty if it does not speak of it. */
    List<Part<Mention>> investors(Passage passage) {
        int end = passage.sums().isEmpty()
                ? passage.tokens().size()
                : passage.sums().get(0).from();
        int backer = backer(passage);
        for (Part<Verb> act : passage.acts()) {
            if (!act.what().finite() || act.what().negated()) {
                continue;
            }
            if (act.from() >= end) {
                return List.of();
            }
            List<Part<Mention>> leaning = leaning(passage, act);
            List<Part<Mention>> found = leaning.isEmpty() ? told(passage, act, backer) : leaning;
            if (!found.isEmpty()) {
                List<Part<Mention>> all = new ArrayList<>(found);
                all.addAll(companions(passage, act.to(), found));
                return all;
            }
        }
        return List.of();
    }

    /** "La jeune pousse a pu compter sur A et B", "s'appuie sur A". */
    private List<Part<Mention>> leaning(Passage passage, Part<Verb> act) {
        int upon = -1;
        for (int i = act.from(); i < act.to() && upon < 0; i++) {
            upon = words.behind(Role.UPON, passage.tokens(), i);
        }
        return upon > 0 ? margins.chainFrom(passage, upon) : List.of();
    }

    private List<Part<Mention>> told(Passage passage, Part<Verb> act, int backer) {
        List<Token> tokens = passage.tokens();
        boolean passive = act.what().voice() == Verb.Voice.PASSIVE;
        boolean gives = lexicon.frames()
                .verb(act.what().lemma())
                .filter(frame -> GIVING.contains(frame.family()))
                .isPresent();
        boolean subject = isRound(passage, 0, Math.min(act.from(), FIRST + 1)) || isPronounOf(passage, act);
        if (passive) {
            return subject && gives ? margins.agents(passage, act.to()) : List.of();
        }
        if (subject) {
            return of(passage, act);
        }
        if (backer >= 0) {
            return backed(passage, act, backer, gives);
        }
        boolean there = words.anyIn(Role.THERE, tokens, act.from(), act.to());
        boolean object =
                isRound(passage, act.to(), act.to() + NEAR) && passage.sums().isEmpty();
        boolean leads = lexicon.frames()
                .verb(act.what().lemma())
                .filter(frame ->
                        frame.is("lead") || frame.is("join") || frame.lemma().equals("souscrire"))
                .isPresent();
        return gives && (there || object && leads) ? subjects.of(passage, act) : List.of();
    }

    /** "Le tour a réuni A et B", "Le financement provient de A". */
    private List<Part<Mention>> of(Passage passage, Part<Verb> act) {
        if (lexicon.frames().gathers(act.what().lemma())) {
            return margins.chainFrom(passage, act.to());
        }
        boolean comes = lexicon.frames()
                .verb(act.what().lemma())
                .filter(frame -> frame.is("come"))
                .isPresent();
        boolean from = words.is(Role.GENITIVE, passage.tokens(), act.to())
                || words.is(Role.SOURCE, passage.tokens(), act.to());
        return comes && from ? margins.chainFrom(passage, act.to()) : List.of();
    }

    /** "Les investisseurs sont A et B", "Parmi eux figurent A et B", "A et B figurent parmi les investisseurs". */
    private List<Part<Mention>> backed(Passage passage, Part<Verb> act, int backer, boolean gives) {
        List<Token> tokens = passage.tokens();
        boolean before = backer < act.from() && backer < NEAR;
        if (before && (words.is(Role.AMID, tokens, 0) || !gives)) {
            boolean states = words.is(Role.AMID, tokens, 0)
                    || act.from() - backer <= FIRST
                            && lexicon.frames().gathers(act.what().lemma());
            return states ? margins.chainFrom(passage, act.to()) : List.of();
        }
        if (before) {
            return Passage.between(passage.names(), backer, act.from()).stream()
                    .filter(Sequels::isGiver)
                    .toList();
        }
        boolean amid = words.anyIn(Role.AMID, tokens, act.to(), backer);
        return amid ? subjects.of(passage, act) : List.of();
    }

    /** "aux côtés de B et C" behind the verb. */
    private List<Part<Mention>> companions(Passage passage, int from, List<Part<Mention>> found) {
        List<Part<Mention>> others = new ArrayList<>();
        for (int i = from; i < passage.tokens().size(); i++) {
            int with = words.is(Role.AND, passage.tokens(), i) ? -1 : words.behind(Role.COMPANY, passage.tokens(), i);
            if (with > 0) {
                margins.chainFrom(passage, with).stream()
                        .filter(name -> !found.contains(name) && !others.contains(name))
                        .forEach(others::add);
            }
        }
        return others;
    }

    /** "Il est mené par A": a pronoun that opens the sentence and stands for what only such a verb can have. */
    private boolean isPronounOf(Passage passage, Part<Verb> act) {
        boolean led = lexicon.frames()
                .verb(act.what().lemma())
                .filter(frame ->
                        frame.is("lead") || frame.is("join") || frame.lemma().equals("souscrire"))
                .isPresent();
        return led && act.what().voice() == Verb.Voice.PASSIVE && act.from() <= 1 && subjects.hasPronoun(passage, act);
    }

    private boolean isRound(Passage passage, int from, int to) {
        List<Token> tokens = passage.tokens();
        for (int i = Math.max(1, from); i < Math.min(to, tokens.size()); i++) {
            boolean definite = (words.is(Role.ARTICLE, tokens, i - 1) || words.is(Role.ABSTRACT, tokens, i - 1))
                    && !words.is(Role.INDEFINITE, tokens, i - 1);
            if (definite && words.is(Role.ROUND, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Index of the first word for those who fund; -1 if there is none. */
    private int backer(Passage passage) {
        for (int i = 0; i < passage.tokens().size(); i++) {
            if (words.is(Role.BACKER, passage.tokens(), i) && !isInName(passage, i)) {
                return i;
            }
        }
        return -1;
    }

    /** "La Banque mondiale": a word that is part of a name speaks of no others. */
    private static boolean isInName(Passage passage, int index) {
        return passage.names().stream()
                .anyMatch(name -> name.what().form() == Form.NAME && name.from() <= index && index < name.to());
    }

    private static boolean isGiver(Part<Mention> name) {
        return name.what().entity().kind().isActor() && name.what().form() == Form.NAME;
    }
}

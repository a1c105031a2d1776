package dev.verbatim.extract;

import dev.verbatim.extract.Frames.Noun;
import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Money;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Optional;

/** Tells the price of an undertaking, which is what is put into it, from all other prices: "l'usine coûtera 3 milliards". */
final class PriceTag {

    private static final int NEAR = 8;
    private static final int PHRASE = 4;

    private final Frames frames;
    private final MoneyWords words;
    private final Governors governors;
    private final Subjects subjects;

    PriceTag(Frames frames, MoneyWords words, Governors governors) {
        this.frames = frames;
        this.words = words;
        this.governors = governors;
        this.subjects = new Subjects(frames, words);
    }

    /** The undertaking as governor of a sum that is its price; empty if the sum is no price, or that of something else. */
    Optional<Governor> of(Passage passage, Part<Money> sum, Governor governor, Dossier dossier) {
        if (!governor.frame().is("price") || sum.what().perYear()) {
            return Optional.empty();
        }
        boolean undertaking = governor.way() == Way.VERB && !governor.isSubject()
                ? governor.act().filter(act -> isCharged(passage, act)).isPresent()
                : isOfUndertaking(passage, governor) || isBare(passage, governor, dossier);
        return undertaking
                ? Optional.of(new Governor(
                        governor.way(), frames.family("project"), governor.from(), governor.to(), governor.act(), true))
                : Optional.empty();
    }

    /** "Le site a coûté", "Sizewell C coûtera": whether the subject of a verb of price is an undertaking. */
    private boolean isCharged(Passage passage, Part<Verb> act) {
        if (words.anyIn(Role.DATIVE, passage.tokens(), act.from() - 1, act.to())) {
            return false;
        }
        List<Part<Mention>> names = subjects.of(passage, act);
        boolean named =
                !names.isEmpty() && passage.entity(names.get(names.size() - 1)).kind() == EntityKind.PROJECT;
        boolean clause = words.is(Role.RELATIVE, passage.tokens(), act.from() - 1)
                && !passage.isSign(act.from() - 2, ",")
                && governors.headNoun(passage, act.from() - 1).isEmpty();
        return named
                || !clause
                        && governors
                                .headNoun(passage, governors.subjectEnd(passage, act.from()))
                                .filter(PriceTag::isUndertaking)
                                .isPresent();
    }

    private static boolean isUndertaking(Noun noun) {
        return noun.frame().is("project");
    }

    /** "le coût de l'usine", "une région cloud dont le coût": whose price it is. */
    private boolean isOfUndertaking(Passage passage, Governor governor) {
        List<Token> tokens = passage.tokens();
        for (int i = governor.to(); i < Math.min(governor.to() + 2, tokens.size()); i++) {
            int of = words.behind(Role.GENITIVE, tokens, i);
            if (of > 0) {
                return governors
                                .nounWithin(passage, of, of + PHRASE)
                                .filter(PriceTag::isUndertaking)
                                .isPresent()
                        || namesProject(passage, of, of + PHRASE);
            }
        }
        for (int i = governor.from() - 1; i >= Math.max(1, governor.from() - 2); i--) {
            if (words.is(Role.WHOSE, tokens, i)) {
                int end = passage.isSign(i - 1, ",") ? i - 1 : i;
                return governors
                                .nearestNoun(passage, end, NEAR)
                                .filter(PriceTag::isUndertaking)
                                .isPresent()
                        || namesProject(passage, end - NEAR, end);
            }
        }
        return false;
    }

    private static boolean namesProject(Passage passage, int from, int to) {
        return Passage.between(passage.names(), from, to).stream()
                .anyMatch(name -> name.what().entity().kind() == EntityKind.PROJECT);
    }

    /** "La facture est estimée à", "Coût total :": the price of what the article is about, where nothing says of what. */
    private boolean isBare(Passage passage, Governor governor, Dossier dossier) {
        int at = governor.to();
        while (words.is(Role.HEAD_TOTAL, passage.tokens(), at)) {
            at++;
        }
        boolean definite = governor.from() == 0 || words.is(Role.ARTICLE, passage.tokens(), governor.from() - 1);
        boolean ends = at >= passage.tokens().size()
                || passage.isInAct(at)
                || passage.tokens().get(at).kind() == Token.Kind.SIGN;
        return definite && ends && dossier.undertaking(passage).isPresent();
    }
}

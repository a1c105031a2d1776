package dev.verbatim.extract;

import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who gets a share that is told without saying so, "A apporte 60 millions, B prête le reste": whoever gets the
 * larger sum told before, else whom the article is about.
 */
final class Beneficiaries {

    /** How many sentences before a share its whole may stand. */
    private static final int REACH = 6;

    /** No more sums than these are looked at on either side. */
    private static final int MANY = 40;

    /** How far behind a sum the words stand that say what it goes into. */
    private static final int BEHIND = 6;

    /** Families of the nouns for what is given to a whole that several fund. */
    private static final Set<String> NOUNS = Set.of("aid", "loan", "grant", "stake");

    private final Frames frames;
    private final MoneyWords words;

    Beneficiaries(MoneyLexicon lexicon) {
        this.frames = lexicon.frames();
        this.words = lexicon.words();
    }

    /**
     * Who gets it; empty if the sum is no share, if its sentence says what it goes into, or if nothing tells.
     *
     * @param tellings of the article, in order
     * @param index of the sum among them
     */
    Set<Entity> of(List<Telling> tellings, int index, Dossier dossier) {
        Telling share = tellings.get(index);
        boolean again = share.sum.what().conversionOf();
        if (share.cast.investors.isEmpty()
                || !isShare(share.governor)
                || isElsewhere(share)
                || again && share.origin.filter(this::isElsewhere).isPresent()) {
            return Set.of();
        }
        Optional<Entity> label = dossier.label(share.passage).filter(entity -> !share.cast.investors.contains(entity));
        if (label.isPresent()) {
            return Set.of(label.get());
        }
        Optional<Telling> whole = whole(tellings, index);
        if (whole.isPresent()) {
            return whole.get().cast.recipients;
        }
        Optional<Entity> undertaking = dossier.subject(share.passage);
        return undertaking.isPresent()
                ? Set.of(undertaking.get())
                : dossier.topic(EntityKind.ORGANIZATION)
                        .filter(topic -> mayGet(topic, tellings, index))
                        .map(Set::of)
                        .orElse(Set.of());
    }

    private boolean isShare(Governor governor) {
        return governor.way() == Way.VERB || governor.way() == Way.CONTINUED
                ? governor.act()
                        .filter(act -> frames.shares(act.what().lemma()))
                        .isPresent()
                : NOUNS.contains(governor.frame().family());
    }

    /** The last larger sum before, of the same money, that somebody gets who does not give the share. */
    private static Optional<Telling> whole(List<Telling> tellings, int index) {
        Telling share = tellings.get(index);
        for (int i = index - 1; i >= Math.max(0, index - MANY); i--) {
            Telling telling = tellings.get(i);
            if (share.passage.sentence().index() - telling.passage.sentence().index() > REACH) {
                return Optional.empty();
            }
            if (isWhole(telling, share)) {
                return Optional.of(telling);
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(Telling telling, Telling share) {
        boolean larger = telling.sum
                        .what()
                        .figure()
                        .value()
                        .compareTo(share.sum.what().figure().value())
                > 0;
        Set<Entity> gets = telling.cast.recipients;
        return larger
                && telling.isInvestment()
                && !telling.background
                && !gets.isEmpty()
                && gets.stream().noneMatch(share.cast.investors::contains)
                && gets.stream().noneMatch(entity -> entity.kind() == EntityKind.PLACE)
                && telling.sum.what().currency().equals(share.sum.what().currency());
    }

    /** Whether nothing is against it: who gives in the same sentence is not its beneficiary. */
    private static boolean mayGet(Entity topic, List<Telling> tellings, int index) {
        Telling share = tellings.get(index);
        return !share.cast.investors.contains(topic)
                && tellings.subList(Math.max(0, index - MANY), Math.min(tellings.size(), index + MANY)).stream()
                        .filter(telling -> telling.passage == share.passage)
                        .noneMatch(telling -> telling.cast.investors.contains(topic));
    }

    /** "dans ses deux sites", "pour la route", "lend the mine": the sentence says what it goes into, and that is no name. */
    private boolean isElsewhere(Telling telling) {
        List<Token> tokens = telling.passage.tokens();
        int to = telling.sum.to();
        // the sum may itself stand in brackets
        int begin = telling.passage.isSign(to, ")") ? to + 1 : telling.passage.behindBrackets(to, BEHIND);
        int end = Math.min(begin + BEHIND, tokens.size());
        for (int i = begin; i + 1 < end && tokens.get(i).kind() != Token.Kind.SIGN; i++) {
            boolean counted =
                    words.is(Role.TARGET, tokens, i) && tokens.get(i + 1).kind() == Token.Kind.NUMBER;
            if (counted) {
                return true;
            }
            if (words.is(Role.TARGET, tokens, i)
                    && words.is(Role.ARTICLE, tokens, i + 1)
                    && !words.is(Role.ROUND, tokens, i + 2)) {
                return true;
            }
        }
        return telling.governor.way() == Way.VERB
                && telling.governor
                        .act()
                        .filter(act ->
                                act.to() <= telling.sum.from() && isGivenTo(telling.passage, act, telling.sum.from()))
                        .isPresent();
    }

    /** "prête à la ville 3 millions", "lend the mine $900 million": somebody stands between the verb and the sum. */
    private boolean isGivenTo(Passage passage, Part<Verb> act, int sum) {
        for (int i = act.to(); i < sum - 1; i++) {
            if (words.is(Role.ARTICLE, passage.tokens(), i) && !words.is(Role.INDEFINITE, passage.tokens(), i)) {
                return true;
            }
        }
        return false;
    }
}

package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Completes an investment whose sentence leaves out who gives or gets: by the article's other telling of the same sum,
 * else by the one the article is about.
 */
final class Remainder {

    /**
     * Value and currency of a sum, by which its tellings in one article are known to be of one investment.
     *
     * @param value in full units
     * @param currency ISO 4217
     */
    record SameSum(BigDecimal value, Optional<String> currency) {

        static SameSum of(Telling telling) {
            return new SameSum(
                    telling.sum.what().figure().value(), telling.sum.what().currency());
        }
    }

    private static final int ELSEWHERE = 4;

    /** Families of the frames whose money goes into an undertaking where the text names nobody else. */
    private static final Set<String> UNDERTAKINGS = Set.of("aid", "project", "investment", "fund", "loan", "stake");

    private final Frames frames;

    private final MoneyWords words;

    private final Sites sites;

    private final Beneficiaries beneficiaries;

    Remainder(MoneyLexicon lexicon) {
        this.beneficiaries = new Beneficiaries(lexicon);
        this.frames = lexicon.frames();
        this.words = lexicon.words();
        this.sites = lexicon.sites();
    }

    /** For each sum the parties of the first telling that names any. */
    static Map<SameSum, Cast> shared(List<Telling> tellings) {
        Map<SameSum, Cast> shared = new HashMap<>();
        for (Telling telling : tellings) {
            if (telling.isInvestment()) {
                Cast cast = shared.computeIfAbsent(SameSum.of(telling), sum -> new Cast());
                if (cast.investors.isEmpty()) {
                    cast.investors.addAll(telling.cast.investors);
                }
                if (cast.recipients.isEmpty()) {
                    cast.recipients.addAll(telling.cast.recipients);
                }
            }
        }
        return shared;
    }

    /**
     * Completes one sum.
     *
     * @param tellings of the article, in order
     * @param index of the sum among them
     */
    void complete(List<Telling> tellings, int index, Map<SameSum, Cast> shared, Dossier dossier) {
        Telling telling = tellings.get(index);
        Cast same = shared.getOrDefault(SameSum.of(telling), new Cast());
        if (telling.cast.investors.isEmpty()) {
            telling.cast.investors.addAll(same.investors);
        }
        if (telling.cast.recipients.isEmpty()) {
            telling.cast.recipients.addAll(same.recipients);
        }
        Party subject = telling.governor.frame().subject();
        boolean open = dossier.label(telling.passage).isPresent()
                || telling.pronoun
                || telling.price
                || !telling.hasSubject && !namesActor(telling.passage);
        boolean joined = telling.pronoun && telling.cast.unnamed == Party.INVESTOR;
        if (subject == Party.INVESTOR && (joined || telling.cast.investors.isEmpty() && open)) {
            dossier.centre(telling.passage)
                    .filter(centre -> !isGot(telling) || !telling.cast.recipients.contains(centre))
                    .ifPresent(telling.cast.investors::add);
        }
        boolean thing =
                telling.governor.isSubject() && !telling.governor.frame().is("funding");
        if (subject == Party.RECIPIENT && telling.cast.recipients.isEmpty() && open && !thing) {
            dossier.centre(telling.passage).ifPresent(telling.cast.recipients::add);
        }
        if (telling.cast.recipients.isEmpty() && subject == Party.INVESTOR && isUndertaking(telling)) {
            dossier.topic(EntityKind.PROJECT).ifPresent(telling.cast.recipients::add);
        }
        if (telling.cast.recipients.isEmpty()
                && telling.governor.way() != Way.VERB
                && UNDERTAKINGS.contains(telling.governor.frame().family())
                && !isElsewhere(telling)) {
            dossier.undertaking(telling.passage).ifPresent(telling.cast.recipients::add);
        }
        if (telling.cast.recipients.isEmpty()) {
            telling.cast.recipients.addAll(beneficiaries.of(tellings, index, dossier));
        }
        if (telling.cast.recipients.isEmpty() && isRaised(telling)) {
            dossier.topic(EntityKind.ORGANIZATION)
                    .filter(topic -> !telling.cast.investors.contains(topic))
                    .ifPresent(telling.cast.recipients::add);
        }
        if (telling.cast.recipients.isEmpty()) {
            telling.cast.recipients.addAll(sites.towns(telling.passage, telling.sum, telling.governor));
        }
        telling.cast.settle();
    }

    /** "it has raised $214m in financing": whoever the verb says to get it does not give it. */
    private boolean isGot(Telling telling) {
        return telling.governor
                .act()
                .flatMap(act -> frames.verb(act.what().lemma()))
                .filter(verb -> verb.is("get") || verb.is("raise") || verb.is("seek"))
                .isPresent();
    }

    /** "1,7 milliard d'euros levés en septembre": raised by nobody the sentence names. */
    private static boolean isRaised(Telling telling) {
        Governor governor = telling.governor;
        return governor.frame().subject() == Party.RECIPIENT
                && governor.way() == Way.VERB
                && governor.act().filter(act -> !act.what().finite()).isPresent()
                && !namesActor(telling.passage);
    }

    /** "dans ses deux sites de Casablanca": the sentence says what it goes into, and that is no name. */
    private boolean isElsewhere(Telling telling) {
        List<Token> tokens = telling.passage.tokens();
        for (int i = telling.sum.to(); i < Math.min(telling.sum.to() + ELSEWHERE, tokens.size()); i++) {
            boolean into = words.is(Role.TARGET, tokens, i) && words.is(Role.PLACE, tokens, i);
            if (into && i + 1 < tokens.size() && words.is(Role.ARTICLE, tokens, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesActor(Passage passage) {
        return passage.names().stream()
                .anyMatch(name ->
                        name.what().entity().kind().isActor() && name.what().form() != Mention.Form.ADJECTIVE);
    }

    /** "Le projet", "ce programme" in the sentence, or a sum that is itself the subject. */
    private boolean isUndertaking(Telling telling) {
        return words.anyIn(
                        Role.ABSTRACT,
                        telling.passage.tokens(),
                        0,
                        telling.passage.tokens().size())
                || telling.governor.isSubject();
    }
}

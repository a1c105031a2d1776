package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.Governor.Way;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Optional;

/**
 * Finds who gives where a sentence tells it by "le premier" and "le second": the last two that the sentence before names
 * together, "A et B ont signé. Le premier apporte 39 millions, le second 25".
 */
final class Ordinals {

    /** How far before its verb such a subject may begin: an aside may stand between. */
    private static final int FAR = 14;

    private final MoneyWords words;

    Ordinals(MoneyLexicon lexicon) {
        this.words = lexicon.words();
    }

    /** Adds who gives a sum whose verb has such a subject. */
    void complete(Telling telling, List<Passage> passages, Dossier dossier) {
        int index = telling.passage.sentence().index();
        boolean elliptic = telling.governor.way() == Way.CONTINUED
                && words.before(Role.LATTER, telling.passage.tokens(), telling.sum.from()) >= 0;
        if (elliptic) {
            telling.cast.investors.clear();
        }
        boolean open = telling.isInvestment()
                && telling.cast.investors.isEmpty()
                && telling.governor.frame().subject() == Party.INVESTOR;
        Optional<Part<Verb>> act =
                telling.governor.act().filter(verb -> verb.what().finite());
        if (!open || act.isEmpty() || index == 0) {
            return;
        }
        Role role = elliptic ? Role.LATTER : role(telling.passage, act.get());
        List<Entity> pair = role == Role.OTHER ? List.of() : pair(passages.get(index - 1));
        if (pair.size() == 2) {
            dossier.actor(pair.get(role == Role.FORMER ? 0 : 1)).ifPresent(telling.cast.investors::add);
        }
    }

    /** By which word the subject of a verb is told, {@link Role#FORMER} or {@link Role#LATTER}; {@link Role#OTHER} if by none. */
    private Role role(Passage passage, Part<Verb> act) {
        List<Token> tokens = passage.tokens();
        for (int i = act.from() - 1; i >= Math.max(0, act.from() - FAR); i--) {
            for (Role role : List.of(Role.FORMER, Role.LATTER)) {
                int to = words.behind(role, tokens, i);
                boolean subject = to > 0 && words.is(Role.ARTICLE, tokens, i - 1);
                if (subject && (to == act.from() || passage.isSign(to, ","))) {
                    return role;
                }
            }
            if (passage.isInFinite(i)) {
                return Role.OTHER;
            }
        }
        return Role.OTHER;
    }

    /** The last two actors of a sentence with "et" and no verb between them. */
    private List<Entity> pair(Passage passage) {
        List<Part<Mention>> names = passage.names().stream()
                .filter(name ->
                        name.what().entity().kind().isActor() && name.what().form() != Form.ADJECTIVE)
                .toList();
        for (int i = names.size() - 1; i > 0; i--) {
            Part<Mention> first = names.get(i - 1);
            Part<Mention> second = names.get(i);
            boolean joined =
                    passage.entity(first).id() != passage.entity(second).id()
                            && words.anyIn(Role.AND, passage.tokens(), first.to(), second.from())
                            && !passage.hasFiniteBetween(first.to(), second.from());
            if (joined) {
                return List.of(passage.entity(first), passage.entity(second));
            }
        }
        return List.of();
    }
}

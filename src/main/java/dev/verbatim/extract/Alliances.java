package dev.verbatim.extract;

import dev.verbatim.extract.MembershipWords.Frame;
import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who takes part in the only undertaking an article is about, where a sentence near its name speaks of the alliance
 * behind it: "une collaboration entre A et B", "cette alliance inclut A", "A et B sont parmi ceux qui contribuent".
 */
final class Alliances {

    /** How many sentences off the undertaking may be named. */
    private static final int NEAR = 3;

    /** How far behind its participle the agent may begin: "détenue à parts égales par". */
    private static final int AGENT = 6;

    private final Topic topic;
    private final Map<Language, MembershipWords> words;

    Alliances(Topic topic, Map<Language, MembershipWords> words) {
        this.topic = topic;
        this.words = words;
    }

    /** The undertaking, if it is named not far from the sentence. */
    Optional<Entity> topicAt(NamedSentence in) {
        return topic.near(in.sentence().index(), NEAR);
    }

    /** Who the sentence says is in the alliance. */
    List<Placed<Mention>> members(NamedSentence in) {
        MembershipWords lexicon = words.get(in.sentence().language());
        if (lexicon == null) {
            return List.of();
        }
        for (int at = 0; at < in.size(); at++) {
            if (lexicon.is(Frame.ALLIANCE, in.tokens(), at)) {
                List<Placed<Mention>> members = allied(in, lexicon, at);
                if (!members.isEmpty()) {
                    return members;
                }
            }
            if (lexicon.is(Frame.AMONG, in.tokens(), at)) {
                return among(in, lexicon, at);
            }
        }
        return List.of();
    }

    private static List<Placed<Mention>> allied(NamedSentence in, MembershipWords lexicon, int noun) {
        if (noun + 1 < in.size() && in.small().isPrepositionOf(in.token(noun + 1))) {
            List<Placed<Mention>> of = in.mentionFrom(noun + 2)
                    .filter(Alliances::isParty)
                    .map(first -> in.list(first, Alliances::isParty))
                    .orElse(List.of());
            if (of.size() > 1) {
                return of;
            }
        }
        for (int at = noun + 1; at < in.size() && at < noun + 12; at++) {
            int from = at;
            Optional<PhraseMatcher.Match<Frame>> between = lexicon.phrases().longestAt(in.tokens(), at);
            if (between.filter(m -> m.values().contains(Frame.BETWEEN)).isPresent()) {
                return in.ahead(between.get().to(), 4, Alliances::isParty)
                        .map(first -> in.list(first, Alliances::isParty))
                        .orElse(List.of());
            }
            Optional<Placed<Verb>> verb = in.verbs().stream()
                    .filter(v -> v.from() == from
                            && !v.what().negated()
                            && lexicon.verb(v.what().lemma())
                                    .filter(f -> f == Frame.GATHERS)
                                    .isPresent())
                    .findFirst();
            if (verb.isPresent()) {
                return in.mentions().stream()
                        .filter(m -> m.from() >= verb.get().to() && isParty(m))
                        .toList();
            }
            List<Placed<Mention>> leaders = leaders(in, lexicon, at);
            boolean known = noun > 0 && in.small().isDefinite(in.token(noun - 1));
            if (leaders.size() > 1 || known && !leaders.isEmpty()) {
                return leaders;
            }
        }
        return List.of();
    }

    /** "le consortium, emmené par A et par B", "une coentreprise détenue par A et B": the agents of a participle. */
    private static List<Placed<Mention>> leaders(NamedSentence in, MembershipWords lexicon, int at) {
        Optional<Placed<Verb>> led = in.verbs().stream()
                .filter(v -> v.from() == at
                        && v.what().voice() == Verb.Voice.PASSIVE
                        && !v.what().negated())
                .filter(v -> lexicon.verb(v.what().lemma())
                        .filter(f -> f == Frame.JOINS)
                        .isPresent())
                .findFirst();
        for (int by = led.map(Placed::to).orElse(in.size()); by < in.size() && by < at + AGENT; by++) {
            if (in.small().isBy(in.token(by))) {
                return in.ahead(by + 1, 4, Alliances::isParty)
                        .map(first -> in.list(first, Alliances::isParty))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    /** "A, B et C sont parmi ceux qui contribuent", "A figure parmi les partenaires". */
    private static List<Placed<Mention>> among(NamedSentence in, MembershipWords lexicon, int among) {
        boolean tied = in.verbs().stream()
                        .anyMatch(v -> v.from() > among
                                && lexicon.verb(v.what().lemma())
                                        .filter(f -> f == Frame.JOINS)
                                        .isPresent())
                || lexicon.is(Frame.NOUN, in.tokens(), among + 2)
                || lexicon.is(Frame.NOUN, in.tokens(), among + 3);
        return tied
                ? in.mentions().stream()
                        .filter(m -> m.to() <= among && isParty(m))
                        .toList()
                : List.of();
    }

    private static boolean isParty(Placed<Mention> mention) {
        EntityKind kind = NamedSentence.kind(mention);
        return mention.what().form() == Mention.Form.NAME
                && (kind == EntityKind.ORGANIZATION || kind == EntityKind.GOVERNMENT || kind == EntityKind.PERSON);
    }
}

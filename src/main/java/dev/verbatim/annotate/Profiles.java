package dev.verbatim.annotate;

import dev.verbatim.annotate.Profile.Held;
import dev.verbatim.annotate.Profile.Sighting;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Region;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what an article itself says of its entities beside their names. Confined to one article's analysis. */
final class Profiles {

    /** More entities than any news article has. */
    private static final int MANY = 400;

    /** Words before a name that may tell what its bearer is. */
    private static final int BESIDE = 5;

    /** Words at most that stand between a subject and the verb's first form, and that form: "n'y a". */
    private static final int CLITICS = 4;

    /** Sentences looked back over in a text with more. */
    private static final int MEMORY = 12;

    private final List<Profile> profiles = new ArrayList<>();
    private final Map<Integer, List<Profile>> bySentence = new HashMap<>();
    private final FirstNames firstNames;

    Profiles(List<Entity> entities, Gazetteer gazetteer, FirstNames firstNames) {
        this.firstNames = firstNames;
        for (Entity entity : entities) {
            profiles.add(new Profile(entity, entity.key().flatMap(gazetteer::entry)));
        }
    }

    List<Profile> all() {
        return profiles;
    }

    /** Those that words of a sentence may point back to: all of a usual article, the recent ones of a very long text. */
    List<Profile> near(int sentence) {
        if (profiles.size() <= MANY) {
            return profiles;
        }
        Set<Profile> recent = new LinkedHashSet<>();
        for (int i = Math.max(0, sentence - MEMORY); i <= sentence; i++) {
            recent.addAll(bySentence.getOrDefault(i, List.of()));
        }
        return List.copyOf(recent);
    }

    Profile of(Entity entity) {
        return profiles.get(entity.id());
    }

    /** Learns from the surroundings of one name. */
    void learn(CoreferenceLine line, Mention mention, NameWords words, SmallWords small, Descriptions descriptions) {
        Profile profile = of(mention.entity());
        int from = line.from(mention);
        int to = line.to(mention);
        List<Token> tokens = line.sentence().tokens();
        bySentence
                .computeIfAbsent(line.sentence().index(), k -> new ArrayList<>())
                .add(profile);
        profile.see(new Sighting(line.sentence().index(), from, isSubject(line, from, to, words)));
        if (mention.entity().kind() == EntityKind.PERSON) {
            person(profile, line, from, to, words, small);
        } else if (mention.entity().kind() == EntityKind.ORGANIZATION) {
            nounsBefore(profile, line, from, words, descriptions);
            nounsBehind(profile, line, to, small, descriptions);
            if (from > 0 && mention.form() == Mention.Form.NAME) {
                words.articleGender(tokens.get(from - 1)).ifPresent(profile::feminine);
            }
        }
        if (profile.feminine().isEmpty() && mention.entity().kind() == EntityKind.PERSON && to - from > 1) {
            firstNames
                    .of(tokens.get(from))
                    .flatMap(FirstNames.FirstName::feminine)
                    .ifPresent(profile::feminine);
        }
    }

    /** First in its sentence, right before a verb, or the one who speaks behind it: "…, précise X". */
    static boolean isSubject(CoreferenceLine line, int from, int to, NameWords words) {
        List<Token> tokens = line.sentence().tokens();
        if (to < tokens.size() && words.isFiniteVerb(tokens.get(to))) {
            return true;
        }
        boolean clitic = to + 1 < tokens.size()
                && tokens.get(to).kind() == Token.Kind.WORD
                && words.isGrammar(tokens.get(to))
                && words.isFiniteVerb(tokens.get(to + 1));
        return clitic
                || from <= 2
                || isApposedSubject(tokens, from, to, words)
                || new SpeakerUse(words).isSpeaker(tokens, from);
    }

    /** "La maire de Ploumel, Anne Roy, les a reçus": a name between the commas of an office that a verb follows. */
    private static boolean isApposedSubject(List<Token> tokens, int from, int to, NameWords words) {
        boolean between = from > 2
                && tokens.get(from - 1).is(",")
                && to + 1 < tokens.size()
                && tokens.get(to).is(",");
        if (!between) {
            return false;
        }
        for (int at = to + 1; at < tokens.size() && at <= to + CLITICS; at++) {
            if (words.isFiniteVerb(tokens.get(at))) {
                return at + 1 < tokens.size() && !tokens.get(at + 1).is("-");
            }
            if (!words.isGrammar(tokens.get(at))) {
                return false;
            }
        }
        return false;
    }

    private void person(Profile profile, CoreferenceLine line, int from, int to, NameWords words, SmallWords small) {
        List<Token> tokens = line.sentence().tokens();
        for (int at = Math.max(0, from - 2); at < from; at++) {
            words.feminineTitle(tokens, at, from).ifPresent(profile::feminine);
        }
        for (Office office : line.offices()) {
            int first = line.sentence().tokenAt(office.span().begin());
            int last = line.sentence().tokenAt(office.span().end() - 1) + 1;
            int house = line.houseOf(first, last);
            boolean before = last <= from && beforeTitle(tokens, from, words) - line.endOfHouse(last) <= 2;
            boolean behind = first >= to && first - to <= 3 && tokens.get(to).is(",");
            if (before || behind) {
                profile.offices().add(new Held(office.code(), house));
                words.offices()
                        .longestAt(tokens, first)
                        .flatMap(m -> m.values().get(0).feminine())
                        .ifPresent(profile::feminine);
            }
        }
        personNouns(profile, tokens, from, to, words, small);
        // the headline of an interview: "X, Y : « … »"
        if (line.sentence().kind() == Region.Kind.TITLE
                && to + 1 < tokens.size()
                && tokens.get(to).is(",")) {
            line.nameFrom(to + 1)
                    .filter(m -> m.entity().kind() == EntityKind.ORGANIZATION)
                    .ifPresent(
                            m -> profile.offices().add(new Held("", m.entity().id())));
        }
        // "Masayoshi Son de SoftBank"
        if (to + 1 < tokens.size() && small.isPrepositionOf(tokens.get(to))) {
            line.nameFrom(to + 1)
                    .filter(m -> m.entity().kind() == EntityKind.ORGANIZATION)
                    .ifPresent(
                            m -> profile.offices().add(new Held("", m.entity().id())));
        }
    }

    /** "l'éleveur Paul Roy", "Paul Roy, éleveur à Ploumel": the noun by which the text may go on speaking of somebody. */
    private static void personNouns(
            Profile profile, List<Token> tokens, int from, int to, NameWords words, SmallWords small) {
        for (int at = Math.max(0, from - BESIDE); at < from; at++) {
            int begin = at;
            words.personNounEnd(tokens, at)
                    .filter(end -> end == from || end == from - 1 && words.is(tokens.get(end), Pos.ADJECTIVE))
                    .ifPresent(end -> profile.nouns().add(CoreferenceLine.words(tokens, begin, end)));
        }
        if (to + 1 < tokens.size() && tokens.get(to).is(",")) {
            int at = to + 1;
            at += small.isDeterminer(tokens.get(at)) ? 1 : 0;
            for (int i = at; i < tokens.size() && i <= at + 1; i++) {
                int begin = i;
                words.personNounEnd(tokens, i)
                        .ifPresent(end -> profile.nouns().add(CoreferenceLine.words(tokens, begin, end)));
            }
        }
    }

    /** Index of the first word of the honorific before a name, or of the name: "M. Paul Roy". */
    private static int beforeTitle(List<Token> tokens, int from, NameWords words) {
        for (int at = Math.max(0, from - 2); at < from; at++) {
            if (words.feminineTitle(tokens, at, from).isPresent()) {
                return at;
            }
        }
        return from;
    }

    private void nounsBefore(
            Profile profile, CoreferenceLine line, int from, NameWords words, Descriptions descriptions) {
        List<Token> tokens = line.sentence().tokens();
        for (int at = from - 1; at >= 0 && at >= from - 5; at--) {
            int begin = at;
            line.countryAt(at).ifPresent(profile.countries()::add);
            Optional<PhraseMatcher.Match<Descriptions.Noun>> noun =
                    descriptions.nouns().longestAt(tokens, begin);
            if (noun.isPresent() && noun.get().to() <= from) {
                add(profile, tokens, begin, noun.get());
                return;
            }
            boolean adjective = words.is(tokens.get(at), Pos.ADJECTIVE)
                    || line.countryAt(at).isPresent();
            if (!adjective) {
                return;
            }
        }
    }

    private void nounsBehind(
            Profile profile, CoreferenceLine line, int to, SmallWords small, Descriptions descriptions) {
        List<Token> tokens = line.sentence().tokens();
        if (to + 1 >= tokens.size() || !tokens.get(to).is(",")) {
            return;
        }
        int at = to + 1;
        at += small.isDeterminer(tokens.get(at)) ? 1 : 0;
        int end = Math.min(tokens.size(), at + 3);
        for (int i = at; i < end; i++) {
            Optional<PhraseMatcher.Match<Descriptions.Noun>> noun =
                    descriptions.nouns().longestAt(tokens, i);
            line.countryAt(i).ifPresent(profile.countries()::add);
            if (noun.isPresent() && line.nameFrom(noun.get().to()).isEmpty()) {
                add(profile, tokens, i, noun.get());
                if (noun.get().to() < tokens.size()) {
                    line.countryAt(noun.get().to()).ifPresent(profile.countries()::add);
                }
                return;
            }
        }
    }

    private static void add(
            Profile profile, List<Token> tokens, int from, PhraseMatcher.Match<Descriptions.Noun> noun) {
        for (Descriptions.Noun each : noun.values()) {
            if (each.kind() == profile.entity().kind()) {
                profile.nouns().add(CoreferenceLine.words(tokens, from, noun.to()));
                profile.meanings().add(each);
                if (profile.entry().isEmpty()) {
                    profile.industries().addAll(each.industries());
                }
                each.feminine().ifPresent(profile::feminine);
            }
        }
    }
}

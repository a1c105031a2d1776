package dev.verbatim.annotate;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Finds who and what an article names, and all places that do so. Immutable; one instance serves all threads. */
final class Names {

    /**
     * What was found.
     *
     * @param entities by id
     * @param mentions by span; they do not overlap
     */
    record Named(List<Entity> entities, List<Mention> mentions) {

        /** Copies the lists. */
        Named {
            entities = List.copyOf(entities);
            mentions = List.copyOf(mentions);
        }
    }

    private final Map<Language, NameFinder> finders = new HashMap<>();
    private final Map<Language, NameContexts> contexts = new HashMap<>();
    private final Map<Language, LowercaseNames> lowercase = new HashMap<>();
    private final Map<Language, NameWords> words = new HashMap<>();
    private final FirstNames firstNames = new FirstNames();
    private final Homes homes;
    private final Language fallback;

    /**
     * Reads the lexicons of the languages.
     *
     * @param gazetteer known actors, countries and projects
     * @param lexicons words in and around names, by language; not empty
     */
    Names(Gazetteer gazetteer, Map<Language, NameWords> lexicons) {
        homes = new Homes(gazetteer);
        fallback = new TreeMap<>(lexicons).firstKey();
        lexicons.forEach((language, lexicon) -> {
            SmallWords small = new SmallWords(language);
            GazetteerMatches matches = new GazetteerMatches(gazetteer, lexicon, lexicons.values());
            NameShapes shapes = new NameShapes(lexicon, firstNames);
            CompanyUse companyUse = new CompanyUse(lexicon, matches, small);
            words.put(language, lexicon);
            finders.put(
                    language,
                    new NameFinder(new NameLexicon(
                            lexicon,
                            firstNames,
                            matches,
                            new ContractedTitles(gazetteer, lexicon, small, companyUse),
                            new CountryNames(gazetteer, small, language),
                            shapes,
                            companyUse,
                            small,
                            new Stages(small))));
            contexts.put(language, new NameContexts(lexicon, firstNames, matches, small, companyUse));
            lowercase.put(language, new LowercaseNames(lexicon, firstNames, small));
        });
    }

    /** The entities of an article and the places that name them. */
    Named annotate(SegmentedArticle article) {
        List<Sentence> sentences = article.sentences().stream()
                .filter(s -> s.kind() != Region.Kind.BYLINE && s.kind() != Region.Kind.BOILERPLATE)
                .toList();
        boolean lowered = Casing.lowered(sentences);
        List<Candidate> candidates = new ArrayList<>();
        for (Sentence sentence : sentences) {
            candidates.addAll(candidates(sentence, lowered));
        }
        List<NameGroup> groups = new ArrayList<>(new NameChains(candidates, firstNames).link());
        groups.removeIf(Names::isLine);
        repeat(sentences, groups);
        if (lowered) {
            surnames(sentences, groups);
        }
        return named(groups);
    }

    private List<Candidate> candidates(Sentence sentence, boolean lowered) {
        Language language = finders.containsKey(sentence.language()) ? sentence.language() : fallback;
        if (isCredit(sentence)) {
            return List.of();
        }
        Casing casing = Casing.of(sentence);
        Casing effective = lowered || casing != Casing.LOWER ? casing : Casing.NORMAL;
        if (lowered && casing == Casing.NORMAL) {
            effective = Casing.LOWER;
        }
        List<Candidate> found = new ArrayList<>(get(finders, language).find(sentence, effective));
        if (effective == Casing.LOWER) {
            get(lowercase, language).find(sentence, found);
        }
        for (Candidate candidate : found) {
            if (candidate.kind().isEmpty()
                    || candidate.doubted()
                    || candidate.kind().get() == EntityKind.PERSON) {
                get(contexts, language).weigh(candidate);
                candidate.judge();
                title(candidate, get(words, language));
            }
        }
        found.removeIf(Candidate::rejected);
        return found;
    }

    /** "(Reuters)", "(liu rui, presse associée)": a short sentence all in brackets says who wrote. */
    private static boolean isCredit(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        return tokens.size() < 12
                && tokens.get(0).is("(")
                && tokens.get(tokens.size() - 1).is(")");
    }

    private static <T> T get(Map<Language, T> map, Language language) {
        T value = map.get(language);
        if (value == null) {
            throw new IllegalStateException("no lexicons for " + language);
        }
        return value;
    }

    /** The honorific right before a name tells the sex. */
    private void title(Candidate candidate, NameWords lexicon) {
        List<Token> tokens = candidate.sentence().tokens();
        for (int at = Math.max(0, candidate.from() - 2); at < candidate.from(); at++) {
            lexicon.feminineTitle(tokens, at, candidate.from()).ifPresent(candidate::feminine);
        }
    }

    /** Whether it stands nowhere but on a line of its own: a signature, the name of a series. */
    private static boolean isLine(NameGroup group) {
        return group.candidates().stream()
                .allMatch(c -> c.sentence().kind() == Region.Kind.BODY
                        && c.length() == c.sentence().tokens().size());
    }

    /** Finds the names again where capitals say nothing: in headlines, at the beginning of sentences, in small letters. */
    private static void repeat(List<Sentence> sentences, List<NameGroup> groups) {
        PhraseMatcher.Builder<NameGroup> builder = PhraseMatcher.builder();
        Set<String> added = new HashSet<>();
        for (NameGroup group : groups) {
            for (Candidate candidate : group.candidates()) {
                boolean distinct = candidate.length() > 1 || candidate.text().length() > 3;
                if (group.keys().isEmpty() && distinct && added.add(candidate.text())) {
                    builder.add(candidate.text(), group);
                }
            }
        }
        if (!added.isEmpty()) {
            again(sentences, groups, builder.build(), Names::isMarked);
        }
    }

    /** "altman" after "sam altman", where no name has capitals: what is no word of the language names the only one of that name. */
    private void surnames(List<Sentence> sentences, List<NameGroup> groups) {
        PhraseMatcher.Builder<NameGroup> builder = PhraseMatcher.builder();
        Set<String> added = new HashSet<>();
        for (NameGroup group : groups) {
            for (Candidate candidate : group.candidates()) {
                String surname = candidate.parts().get(candidate.parts().size() - 1);
                boolean full = group.is(EntityKind.PERSON) && candidate.parts().size() > 1;
                if (full
                        && surname.length() > 3
                        && words.values().stream().noneMatch(w -> w.isWord(surname))
                        && added.add(group.parts() + surname)) {
                    builder.add(surname, group);
                }
            }
        }
        if (!added.isEmpty()) {
            again(sentences, groups, builder.build(), (sentence, match) -> true);
        }
    }

    /** Adds to each group the places that hold a name of it alone, where nothing is named yet and {@code accepts} has it. */
    private static void again(
            List<Sentence> sentences,
            List<NameGroup> groups,
            PhraseMatcher<NameGroup> names,
            BiPredicate<Sentence, PhraseMatcher.Match<NameGroup>> accepts) {
        Map<Integer, BitSet> taken = taken(groups);
        BitSet none = new BitSet();
        for (Sentence sentence : sentences) {
            BitSet used = taken.getOrDefault(sentence.index(), none);
            for (PhraseMatcher.Match<NameGroup> match : names.all(sentence.tokens())) {
                int next = used.nextSetBit(match.from());
                boolean free = next < 0 || next >= match.to();
                if (match.values().size() == 1 && free && accepts.test(sentence, match)) {
                    NameGroup group = match.values().get(0);
                    group.add(new Candidate(
                            sentence, match.from(), match.to(), List.of(), group.kind(), Mention.Form.NAME));
                }
            }
        }
    }

    /** The tokens that hold names, by the index of their sentence. */
    private static Map<Integer, BitSet> taken(List<NameGroup> groups) {
        Map<Integer, BitSet> taken = new HashMap<>();
        for (NameGroup group : groups) {
            for (Candidate candidate : group.candidates()) {
                taken.computeIfAbsent(candidate.sentence().index(), k -> new BitSet())
                        .set(candidate.from(), candidate.to());
            }
        }
        return taken;
    }

    /** Whether a capital marks the words as a name, or several small ones do where nothing has capitals. */
    private static boolean isMarked(Sentence sentence, PhraseMatcher.Match<NameGroup> match) {
        boolean capital = false;
        for (int i = match.from(); i < match.to(); i++) {
            capital |= NameShapes.isNameLike(sentence.tokens().get(i));
        }
        return capital || match.to() - match.from() > 1 && Casing.of(sentence) == Casing.LOWER;
    }

    private Named named(List<NameGroup> groups) {
        List<NameGroup> ordered = groups.stream()
                .sorted(Comparator.comparing((NameGroup g) -> g.candidates().stream()
                        .map(Candidate::span)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()))
                .toList();
        List<Entity> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        Map<String, NameGroup> byKey = new HashMap<>();
        for (NameGroup group : ordered) {
            List<String> keys = homes.narrow(group.keys(), groups);
            if (keys.size() == 1 && byKey.containsKey(keys.get(0))) {
                byKey.get(keys.get(0)).absorb(group);
                group.candidates().clear();
            } else if (keys.size() == 1) {
                byKey.put(keys.get(0), group);
            }
        }
        for (NameGroup group : ordered) {
            if (group.candidates().isEmpty()) {
                continue;
            }
            List<String> labels = group.labels();
            List<String> keys = homes.narrow(group.keys(), groups);
            Optional<String> key = keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
            Entity entity = new Entity(
                    entities.size(),
                    group.kind().orElseThrow(),
                    labels.get(0),
                    labels,
                    key,
                    key.isPresent() ? List.of() : keys);
            entities.add(entity);
            group.candidates().forEach(c -> mentions.add(new Mention(c.span(), entity, c.form())));
        }
        mentions.sort(null);
        return new Named(entities, mentions);
    }
}

package dev.verbatim.annotate;

import dev.verbatim.annotate.Profile.Sighting;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds the descriptions and pronouns that point back to what an article has named: "le groupe japonais", "le patron de
 * Tesla", "elle". Where the text leaves a doubt it finds nothing. Immutable; one instance serves all threads.
 */
final class Coreference {

    private final Gazetteer gazetteer;
    private final FirstNames firstNames = new FirstNames();
    private final Map<Language, NameWords> words;
    private final Map<Language, SmallWords> small = new HashMap<>();
    private final Map<Language, Descriptions> descriptions = new HashMap<>();

    Coreference(Gazetteer gazetteer, Map<Language, NameWords> words) {
        this.gazetteer = gazetteer;
        this.words = Map.copyOf(words);
        words.keySet().forEach(language -> {
            small.put(language, new SmallWords(language));
            descriptions.put(language, new Descriptions(language));
        });
    }

    /**
     * The mentions given and those found, by span. Only descriptions and pronouns may overlap names.
     *
     * @param entities of the article, by id
     * @param names mentions by name and adjective, by span
     * @param offices by span
     */
    List<Mention> annotate(SegmentedArticle article, List<Entity> entities, List<Mention> names, List<Office> offices) {
        if (entities.isEmpty()) {
            return List.copyOf(names);
        }
        List<CoreferenceLine> lines = lines(article, names, offices);
        Profiles profiles = new Profiles(entities, gazetteer, firstNames);
        for (CoreferenceLine line : lines) {
            Language language = line.sentence().language();
            for (Mention mention : line.mentions()) {
                profiles.learn(line, mention, get(words, language), get(small, language), get(descriptions, language));
            }
        }
        List<Mention> all = new ArrayList<>(names);
        for (CoreferenceLine line : lines) {
            all.addAll(new Search(line, lines, profiles).run());
        }
        all.sort(null);
        return List.copyOf(all);
    }

    private List<CoreferenceLine> lines(SegmentedArticle article, List<Mention> names, List<Office> offices) {
        List<CoreferenceLine> lines = new ArrayList<>();
        int name = 0;
        int office = 0;
        for (Sentence sentence : article.sentences()) {
            boolean known = words.containsKey(sentence.language());
            CoreferenceLine line = known ? new CoreferenceLine(sentence, get(small, sentence.language())) : null;
            int end = sentence.span().end();
            for (; name < names.size() && names.get(name).span().begin() < end; name++) {
                if (line != null && sentence.span().contains(names.get(name).span())) {
                    line.mentions().add(names.get(name));
                }
            }
            for (; office < offices.size() && offices.get(office).span().begin() < end; office++) {
                if (line != null && sentence.span().contains(offices.get(office).span())) {
                    line.offices().add(offices.get(office));
                }
            }
            if (line != null && sentence.kind() != Region.Kind.BYLINE) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static <T> T get(Map<Language, T> map, Language language) {
        T value = map.get(language);
        if (value == null) {
            throw new IllegalStateException("no lexicons for " + language);
        }
        return value;
    }

    /** One sentence's search, from left to right; what it finds serves what follows. */
    private final class Search {
        private final CoreferenceLine line;
        private final List<CoreferenceLine> lines;
        private final List<Token> tokens;
        private final NameWords words;
        private final SmallWords small;
        private final Descriptions descriptions;
        private final Antecedents antecedents;
        private final Profiles profiles;

        /** Where small words stand: every reference begins with one. */
        private final BitSet openings = new BitSet();

        private final List<Mention> found = new ArrayList<>();

        Search(CoreferenceLine line, List<CoreferenceLine> lines, Profiles profiles) {
            Language language = line.sentence().language();
            this.line = line;
            this.lines = lines;
            this.tokens = line.sentence().tokens();
            this.words = get(Coreference.this.words, language);
            this.small = get(Coreference.this.small, language);
            this.descriptions = get(Coreference.this.descriptions, language);
            this.profiles = profiles;
            this.antecedents = new Antecedents(profiles, lines, line);
        }

        List<Mention> run() {
            Introductions introductions = new Introductions(line, antecedents, profiles, words);
            OfficeReferences offices = new OfficeReferences(line, profiles, antecedents, introductions, words, small);
            NounReferences nouns = new NounReferences(line, antecedents, introductions, words, small, descriptions);
            PronounReferences pronouns = new PronounReferences(line, antecedents, words, small);
            for (int at = 0; at < tokens.size(); at++) {
                openings.set(at, tokens.get(at).kind() == Token.Kind.WORD && small.isSmall(tokens.get(at)));
            }
            pass(nouns::at);
            PairReferences pairs = new PairReferences(line, lines, words, small, descriptions);
            for (int at = openings.nextSetBit(0); at >= 0; at = openings.nextSetBit(at + 1)) {
                pairs.at(at).forEach(this::add);
            }
            pass(at -> offices.at(at).or(() -> pronouns.at(at)));
            return found;
        }

        /** Nouns first: whose office it is may itself be described, "le fondateur du groupe". */
        private void pass(IntFunction<Optional<Reference>> references) {
            for (int at = openings.nextSetBit(0); at >= 0; ) {
                Optional<Reference> reference = references.apply(at);
                reference.ifPresent(this::add);
                at = openings.nextSetBit(reference.map(Reference::next).orElse(at + 1));
            }
        }

        private void add(Reference reference) {
            Mention mention =
                    new Mention(line.span(reference.from(), reference.to()), reference.entity(), reference.form());
            line.mentions().add(mention);
            found.add(mention);
            profiles.of(reference.entity())
                    .see(new Sighting(
                            line.sentence().index(),
                            reference.from(),
                            Profiles.isSubject(line, reference.from(), reference.to(), words)));
        }
    }
}

package dev.verbatim.extract;

import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.lexicon.Morphology;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.Claim;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds who says what: reported speech, writing and thought, quoted or not, by the named and the unnamed. */
final class ClaimExtractor implements Extractor {

    private final Reality reality = Reality.standard();
    private final Rules rules;
    private final Map<Language, SpeechWords> words;
    private final Map<Language, CueLexicon> cues;
    private final Observers observers;

    /**
     * @param rules what claims name as their origin
     * @param gazetteer tells whose expectations are forecasts
     * @param words by language; sentences of other languages make no claims
     * @param cues by the same languages
     */
    ClaimExtractor(Rules rules, Gazetteer gazetteer, Map<Language, SpeechWords> words, Map<Language, CueLexicon> cues) {
        this.observers = new Observers(gazetteer);
        this.rules = rules;
        this.words = new TreeMap<>(words);
        this.cues = new TreeMap<>(cues);
    }

    /** With the lexicons that come with Verbatim. */
    static ClaimExtractor standard(Rules rules) {
        return of(rules, Gazetteer.load(), LexiconLanguages.all());
    }

    /** With the lexicons of some languages. */
    static ClaimExtractor of(Rules rules, Gazetteer gazetteer, List<Language> languages) {
        Map<Language, SpeechWords> words = new TreeMap<>();
        languages.forEach(language -> words.put(language, SpeechWords.of(language, Morphology.of(language))));
        return new ClaimExtractor(rules, gazetteer, words, CueLexicon.of(languages));
    }

    @Override
    public List<Statement> extract(Study study) {
        AnnotatedArticle article = study.article();
        List<ClaimDraft> drafts = new ClaimReader(article, words, cues, observers).read();
        Map<String, List<ClaimDraft>> bySentenceAndSpeaker = new LinkedHashMap<>();
        for (ClaimDraft draft : drafts) {
            String key = draft.sentence().index() + " "
                    + draft.speaker().entity().map(Entity::id).orElse(-1);
            bySentenceAndSpeaker.computeIfAbsent(key, k -> new ArrayList<>()).add(draft);
        }
        List<Claim> claims = new ArrayList<>();
        Set<Claim> open = new HashSet<>();
        for (List<ClaimDraft> group : bySentenceAndSpeaker.values()) {
            ClaimDraft draft = merged(group);
            List<Mention> mentions = inside(article.mentions(), Mention::span, draft.content());
            List<Verb> verbs = inside(article.verbs(), Verb::span, draft.content());
            StanceJudge judge = judge(draft, mentions, verbs);
            Claim claim = claim(draft, article, mentions, verbs, judge.judge());
            claims.add(claim);
            if (judge.isOpen()) {
                open.add(claim);
            }
        }
        return List.copyOf(new Critics(claims, open).follow());
    }

    /** What one speaker says in one sentence is one claim. */
    private static ClaimDraft merged(List<ClaimDraft> group) {
        ClaimDraft first = group.getFirst();
        Span content = first.content();
        Mode mode = first.mode();
        Stance prior = first.prior();
        TreeMap<Integer, Sentence> sentences = new TreeMap<>();
        for (ClaimDraft draft : group) {
            content = content.union(draft.content());
            mode = mode == draft.mode() ? mode : Mode.MIXED;
            prior = prior == Stance.NEUTRAL || draft.prior() == Stance.OPPOSE ? draft.prior() : prior;
            draft.sentences().forEach(sentence -> sentences.put(sentence.index(), sentence));
        }
        return new ClaimDraft(
                List.copyOf(sentences.values()),
                first.speaker(),
                mode,
                prior,
                content,
                first.span(),
                first.rule(),
                first.kind(),
                first.outsider());
    }

    private StanceJudge judge(ClaimDraft draft, List<Mention> mentions, List<Verb> verbs) {
        SpeechWords lexicon = words.getOrDefault(
                draft.sentence().language(), words.values().iterator().next());
        return new StanceJudge(draft, mentions, verbs, lexicon, observers);
    }

    private Claim claim(
            ClaimDraft draft, AnnotatedArticle article, List<Mention> mentions, List<Verb> verbs, Stance stance) {
        Sentence sentence = draft.sentence();
        String rule = "claim." + sentence.language().tag() + "." + draft.rule();
        Evidence evidence = new Evidence(
                sentence,
                draft.sentences().subList(1, draft.sentences().size()),
                inside(draft, sentence),
                rule,
                rules.get(rule).confidence(),
                factuality(draft, verbs, article),
                draft.speaker().entity());
        return new Claim(
                evidence,
                draft.speaker().entity(),
                draft.speaker().source(),
                draft.mode(),
                stance,
                draft.content(),
                about(draft, mentions));
    }

    private static Span inside(ClaimDraft draft, Sentence sentence) {
        Span whole = sentence.span();
        if (whole.contains(draft.span())) {
            return draft.span();
        }
        int begin = Math.max(whole.begin(), draft.content().begin());
        int end = Math.min(whole.end(), draft.content().end());
        return begin < end ? new Span(begin, end) : whole;
    }

    /** The items, in order of their spans, that lie inside {@code whole}. */
    private static <T> List<T> inside(List<T> items, Function<T, Span> spanOf, Span whole) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spanOf.apply(items.get(middle)).begin() < whole.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        List<T> inside = new ArrayList<>();
        while (end < items.size() && spanOf.apply(items.get(end)).begin() < whole.end()) {
            T item = items.get(end++);
            if (whole.contains(spanOf.apply(item))) {
                inside.add(item);
            }
        }
        return inside;
    }

    /** How real the first verb of the content says it is; told in the past, a conditional is a future. */
    private Factuality factuality(ClaimDraft draft, List<Verb> verbs, AnnotatedArticle article) {
        Optional<Verb> first = verbs.stream()
                .filter(verb -> verb.finite() && !verb.span().overlaps(draft.span()))
                .findFirst();
        boolean past = draft.mode() != Mode.QUOTE
                && inside(article.verbs(), Verb::span, draft.span()).stream()
                        .anyMatch(v -> v.tense() == Verb.Tense.PAST);
        return past ? reality.told(first) : reality.of(first);
    }

    private static List<Entity> about(ClaimDraft draft, List<Mention> mentions) {
        Map<Integer, Entity> about = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Entity entity = mention.entity();
            boolean counts = entity.kind().isActor()
                    || entity.kind() == EntityKind.PROJECT
                    || entity.kind() == EntityKind.COUNTRY;
            if (counts
                    && !mention.span().overlaps(draft.span())
                    && !draft.speaker().is(entity)) {
                about.putIfAbsent(entity.id(), entity);
            }
        }
        return List.copyOf(about.values());
    }
}

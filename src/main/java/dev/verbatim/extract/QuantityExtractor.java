package dev.verbatim.extract;

import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Quantity;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.QuantityStatement;
import dev.verbatim.model.TimeExpression;
import dev.verbatim.model.TimeExpression.Relation;
import dev.verbatim.model.TimeFrame;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells of every count and measure whose it is and when it is due. */
final class QuantityExtractor implements Extractor {

    private static final int FAR = 40;
    private static final int NEAR = 25;

    private final Reality reality = Reality.standard();
    private final Rules rules;
    private final Gazetteer gazetteer;
    private final Map<Language, MoneyWords> words = new LinkedHashMap<>();
    private final Map<Language, Subjects> subjects = new LinkedHashMap<>();
    private final Language fallback;

    /** @param lexicons by language; the first also serves for other languages */
    QuantityExtractor(Rules rules, Gazetteer gazetteer, Map<Language, MoneyLexicon> lexicons) {
        this.rules = rules;
        this.gazetteer = gazetteer;
        this.fallback = lexicons.keySet().iterator().next();
        lexicons.forEach((language, lexicon) -> {
            words.put(language, lexicon.words());
            subjects.put(language, new Subjects(lexicon.frames(), lexicon.words()));
        });
    }

    /** With the lexicons that come with Verbatim. */
    static QuantityExtractor standard(Rules rules, Gazetteer gazetteer) {
        return new QuantityExtractor(rules, gazetteer, MoneyLexicon.standard());
    }

    @Override
    public List<Statement> extract(Study study) {
        Dossier dossier = study.dossier(gazetteer);
        List<Statement> statements = new ArrayList<>();
        for (Passage passage : study.passages()) {
            for (Part<Quantity> count : passage.counts()) {
                statements.add(statement(passage, count, dossier));
            }
        }
        return statements;
    }

    private Statement statement(Passage passage, Part<Quantity> count, Dossier dossier) {
        Sentence sentence = passage.sentence();
        Language language = words.containsKey(sentence.language()) ? sentence.language() : fallback;
        Optional<Part<Verb>> act = verbOf(passage, count);
        Optional<Entity> named = holder(passage, count, act, language)
                .flatMap(dossier::actor)
                .filter(entity -> entity.kind() != EntityKind.PERSON);
        Optional<Entity> holder =
                named.or(() -> dossier.topic(EntityKind.PROJECT)).or(() -> dossier.topic(EntityKind.ORGANIZATION));
        String rule = "quantity." + language + (named.isPresent() ? ".held" : ".count");
        Evidence evidence = new Evidence(
                sentence,
                List.of(),
                count.what().span(),
                rule,
                rules.get(rule).confidence(),
                factuality(act.map(Part::what), Objects.requireNonNull(words.get(language)), passage, count),
                Optional.empty());
        return new QuantityStatement(evidence, count.what(), holder, due(passage, count));
    }

    /** The nearest verb before the count, else the first behind. */
    private static Optional<Part<Verb>> verbOf(Passage passage, Part<Quantity> count) {
        List<Part<Verb>> before = Passage.between(passage.acts(), count.from() - FAR, count.from());
        if (!before.isEmpty()) {
            return Optional.of(before.get(before.size() - 1));
        }
        return Passage.between(passage.acts(), count.to(), count.to() + FAR).stream()
                .findFirst();
    }

    /**
     * A project named beside the count, else the subject of its verb, else the first actor of the sentence that is no mere
     * source of it: "selon la Banque mondiale".
     */
    private Optional<Entity> holder(
            Passage passage, Part<Quantity> count, Optional<Part<Verb>> act, Language language) {
        Subjects line = Objects.requireNonNull(subjects.get(language));
        MoneyWords lexicon = Objects.requireNonNull(words.get(language));
        Optional<Entity> project = Passage.between(passage.names(), count.from() - NEAR, count.to() + NEAR).stream()
                .map(name -> name.what().entity())
                .filter(entity -> entity.kind() == EntityKind.PROJECT)
                .findFirst();
        if (project.isPresent()) {
            return project;
        }
        return act.flatMap(verb -> line.of(passage, verb).stream().findFirst())
                .map(name -> name.what().entity())
                .or(() -> passage.names().stream()
                        .filter(name -> name.what().form() != Mention.Form.ADJECTIVE
                                && lexicon.before(Role.OTHER, passage.tokens(), line.headOf(passage, name.from()) + 1)
                                        < 0)
                        .map(name -> name.what().entity())
                        .filter(entity -> entity.kind().isActor())
                        .findFirst());
    }

    private Factuality factuality(Optional<Verb> verb, MoneyWords words, Passage passage, Part<Quantity> count) {
        boolean doubt = words.anyIn(Role.DOUBT, passage.tokens(), count.from() - 8, count.from());
        Factuality told = reality.of(verb);
        if (doubt && told != Factuality.NEGATED) {
            return Factuality.CONDITIONAL;
        }
        boolean ahead = verb.filter(v -> !v.finite()).isPresent();
        return ahead && told == Factuality.ASSERTED ? Factuality.INTENDED : told;
    }

    /** When it is due: the time nearest behind the count, else before it. */
    private static TimeFrame due(Passage passage, Part<Quantity> count) {
        int end = passage.counts().stream()
                .filter(other -> other.from() > count.from())
                .map(Part::from)
                .findFirst()
                .orElse(passage.tokens().size());
        return Passage.between(passage.times(), count.to(), Math.min(end, count.to() + NEAR)).stream()
                .map(Part::what)
                .filter(QuantityExtractor::isDue)
                .findFirst()
                .map(time -> new TimeFrame(
                        time.relation() == Relation.BY ? Optional.empty() : time.start(), time.end(), Optional.empty()))
                .orElse(TimeFrame.NONE);
    }

    private static boolean isDue(TimeExpression time) {
        boolean exact =
                time.end().flatMap(date -> Optional.of(date.day().isEmpty())).orElse(false);
        return exact && (time.relation() == Relation.BY || time.relation() == Relation.AT);
    }
}

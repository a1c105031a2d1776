package dev.verbatim.extract;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Language;
import dev.verbatim.model.Region;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.AmountKind;
import dev.verbatim.model.Statement.AmountStatement;
import dev.verbatim.model.Statement.InvestmentStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells of every sum of money what it is, and of investments who gives, who gets, where, when and how surely. */
final class AmountExtractor implements Extractor {

    private final Rules rules;
    private final Gazetteer gazetteer;
    private final Map<Language, PassageReader> readers = new LinkedHashMap<>();
    private final Map<Language, Places> places = new LinkedHashMap<>();
    private final Map<Language, RowReader> rows = new LinkedHashMap<>();
    private final Map<Language, Sequels> sequels = new LinkedHashMap<>();
    private final Map<Language, Ordinals> ordinals = new LinkedHashMap<>();
    private final Map<Language, Remainder> remainders = new LinkedHashMap<>();
    private final Language fallback;

    /** @param lexicons by language; the first also serves for other languages */
    AmountExtractor(Rules rules, Gazetteer gazetteer, Map<Language, MoneyLexicon> lexicons) {
        this.rules = rules;
        this.gazetteer = gazetteer;
        this.fallback = lexicons.keySet().iterator().next();
        lexicons.forEach((language, lexicon) -> {
            readers.put(language, new PassageReader(lexicon));
            places.put(language, new Places(lexicon));
            rows.put(language, new RowReader(lexicon));
            sequels.put(language, new Sequels(lexicon));
            ordinals.put(language, new Ordinals(lexicon));
            remainders.put(language, new Remainder(lexicon));
        });
    }

    /** With the lexicons that come with Verbatim. */
    static AmountExtractor standard(Rules rules, Gazetteer gazetteer) {
        return new AmountExtractor(rules, gazetteer, MoneyLexicon.standard());
    }

    @Override
    public List<Statement> extract(Study study) {
        AnnotatedArticle article = study.article();
        List<Passage> passages = study.passages();
        Dossier dossier = study.dossier(gazetteer);
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (!passage.sums().isEmpty()) {
                Language language = language(passage.sentence());
                List<Telling> found = passage.sentence().kind() == Region.Kind.ROW
                        ? Objects.requireNonNull(rows.get(language)).read(passages, i, dossier, article)
                        : Objects.requireNonNull(readers.get(language)).read(passage, dossier);
                tellings.addAll(found);
            }
        }
        tellings.stream()
                .filter(telling ->
                        telling.isInvestment() && telling.passage.sentence().index() > 0)
                .forEach(telling -> Objects.requireNonNull(readers.get(language(telling.passage.sentence())))
                        .complete(
                                telling, passages.get(telling.passage.sentence().index() - 1), dossier));
        tellings.forEach(telling -> Objects.requireNonNull(ordinals.get(language(telling.passage.sentence())))
                .complete(telling, passages, dossier));
        Operations operations = new Operations(passages, dossier);
        operations.wholes(tellings);
        operations.sequels(tellings, sentence -> Objects.requireNonNull(sequels.get(language(sentence))));
        operations.contributions(tellings);
        Operations.totals(tellings);
        Map<Remainder.SameSum, Cast> shared = Remainder.shared(tellings);
        Map<Language, Grounds> grounds = new LinkedHashMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            if (tellings.get(i).isInvestment()) {
                Language language = language(tellings.get(i).passage.sentence());
                Objects.requireNonNull(remainders.get(language)).complete(tellings, i, shared, dossier);
                Places spent = Objects.requireNonNull(places.get(language));
                Grounds known = grounds.computeIfAbsent(language, of -> spent.grounds(passages));
                spent.add(tellings.get(i), passages, known);
            }
        }
        return tellings.stream().map(this::statement).toList();
    }

    private Language language(Sentence sentence) {
        return readers.containsKey(sentence.language()) ? sentence.language() : fallback;
    }

    private Statement statement(Telling telling) {
        Sentence sentence = telling.passage.sentence();
        String rule =
                "amount." + language(sentence) + "." + telling.governor.way().code();
        boolean unbuilt = telling.price && telling.cast.investors.isEmpty() && telling.cast.recipients.isEmpty();
        Evidence evidence = new Evidence(
                sentence,
                List.of(),
                telling.sum.what().span(),
                rule,
                rules.get(rule).confidence(),
                unbuilt ? telling.asCost : telling.factuality,
                Optional.empty());
        if (!telling.isInvestment() || unbuilt) {
            return new AmountStatement(evidence, telling.sum.what(), unbuilt ? AmountKind.COST : telling.kind.amount());
        }
        return new InvestmentStatement(
                evidence,
                telling.sum.what(),
                telling.cast.investorList(),
                telling.cast.recipientList(),
                telling.cast.countryList(),
                telling.when,
                telling.status,
                telling.background);
    }
}

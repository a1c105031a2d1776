package dev.verbatim.extract;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Language;
import dev.verbatim.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds all that an annotated article states. A pure function of the article, safe to call from many threads. */
public final class Extraction {

    private final List<Extractor> extractors;
    private final MembershipExtractor memberships;

    private Extraction(List<Extractor> extractors, MembershipExtractor memberships) {
        this.extractors = List.copyOf(extractors);
        this.memberships = memberships;
    }

    /**
     * The extractors of every kind of statement, for the languages that come with Verbatim.
     *
     * @param rules what statements name as their origin
     * @param gazetteer known actors, countries and projects
     * @throws IllegalArgumentException if a lexicon file or a rule is missing or malformed
     */
    public static Extraction standard(Rules rules, Gazetteer gazetteer) {
        return of(rules, gazetteer, LexiconLanguages.all());
    }

    /**
     * The extractors of every kind of statement.
     *
     * @param rules what statements name as their origin
     * @param gazetteer known actors, countries and projects
     * @param languages of the sentences that make statements
     * @throws IllegalArgumentException if a lexicon file or a rule is missing or malformed
     */
    public static Extraction of(Rules rules, Gazetteer gazetteer, List<Language> languages) {
        MembershipExtractor memberships = new MembershipExtractor(rules, languages);
        return new Extraction(
                List.of(
                        ClaimExtractor.of(rules, gazetteer, languages),
                        new AmountExtractor(rules, gazetteer, MoneyLexicon.of(languages)),
                        new QuantityExtractor(rules, gazetteer, MoneyLexicon.of(languages)),
                        new RoleExtractor(rules, gazetteer, languages),
                        memberships),
                memberships);
    }

    /** The article with its statements. */
    public ExtractedArticle extract(AnnotatedArticle article) {
        List<Statement> statements = new ArrayList<>();
        Study study = new Study(article);
        extractors.forEach(extractor -> statements.addAll(extractor.extract(study)));
        statements.addAll(memberships.funding(study, statements));
        return new ExtractedArticle(article, Attributions.of(statements));
    }
}

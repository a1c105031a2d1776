package dev.verbatim.extract;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Language;
import dev.verbatim.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds all that an annotated article states. A pure function of the article, safe to call from many threads. */
public final class Extraction {

    /** The languages there are rules for. */
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH);

    private final List<Extractor> extractors;
    private final MembershipExtractor memberships;

    private Extraction(List<Extractor> extractors, MembershipExtractor memberships) {
        this.extractors = List.copyOf(extractors);
        this.memberships = memberships;
    }

    /**
     * The extractors of every kind of statement.
     *
     * @param rules what statements name as their origin
     * @param gazetteer known actors, countries and projects
     * @throws IllegalArgumentException if a lexicon file or a rule is missing or malformed
     */
    public static Extraction standard(Rules rules, Gazetteer gazetteer) {
        MembershipExtractor memberships = new MembershipExtractor(rules, LANGUAGES);
        return new Extraction(
                List.of(
                        ClaimExtractor.standard(rules),
                        AmountExtractor.standard(rules, gazetteer),
                        QuantityExtractor.standard(rules, gazetteer),
                        new RoleExtractor(rules, gazetteer, LANGUAGES),
                        memberships),
                memberships);
    }

    /** The article with its statements. */
    public ExtractedArticle extract(AnnotatedArticle article) {
        List<Statement> statements = new ArrayList<>();
        extractors.forEach(extractor -> statements.addAll(extractor.extract(article)));
        statements.addAll(memberships.funding(article, statements));
        return new ExtractedArticle(article, statements);
    }
}

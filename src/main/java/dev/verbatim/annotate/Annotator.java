package dev.verbatim.annotate;

import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.lexicon.Morphology;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Language;
import dev.verbatim.model.Money;
import dev.verbatim.model.Office;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Verb;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recognises all that extraction builds on. A pure function of the article, safe to call from many threads. */
public final class Annotator {

    private final Verbs verbs;
    private final Quotations quotations = new Quotations();
    private final Cues cues;
    private final Names names;
    private final ModifiedBodies modified;
    private final PublicBodies bodies;
    private final Metonyms metonyms;
    private final Offices offices;
    private final Coreference coreference;
    private final Map<Language, FigureLexicon> figures;
    private final MoneyAnnotator money;
    private final QuantityAnnotator quantities;
    private final TimeAnnotator times;

    private Annotator(Map<Language, Morphology> morphologies, Gazetteer gazetteer) {
        Map<Language, VerbGrammar> grammars = new TreeMap<>();
        morphologies.forEach((language, morphology) -> grammars.put(language, VerbGrammar.of(language, morphology)));
        verbs = new Verbs(grammars);
        Map<Language, NameWords> words = NameWords.of(morphologies);
        names = new Names(gazetteer, words);
        modified = new ModifiedBodies(words);
        bodies = new PublicBodies(words);
        List<Language> languages = List.copyOf(morphologies.keySet());
        Map<Language, CueLexicon> sayings = CueLexicon.of(languages);
        metonyms = new Metonyms(words, sayings);
        offices = new Offices(words);
        coreference = new Coreference(gazetteer, words);
        figures = FigureLexicon.of(languages);
        money = new MoneyAnnotator(figures);
        quantities = new QuantityAnnotator(figures);
        times = new TimeAnnotator(figures);
        cues = new Cues(sayings);
    }

    /**
     * The annotator with the lexicons that come with Verbatim.
     *
     * @param gazetteer known actors, countries and projects
     * @throws IllegalArgumentException if a lexicon file is missing or malformed; the message names file and line
     */
    public static Annotator standard(Gazetteer gazetteer) {
        return of(gazetteer, LexiconLanguages.all());
    }

    /**
     * The annotator with the lexicons of some languages, the first of which, by tag, also serves for all others.
     *
     * @param gazetteer known actors, countries and projects
     * @throws IllegalArgumentException if a lexicon file is missing or malformed; the message names file and line
     */
    public static Annotator of(Gazetteer gazetteer, List<Language> languages) {
        Map<Language, Morphology> morphologies = new TreeMap<>();
        languages.forEach(language -> morphologies.put(language, Morphology.of(language)));
        return new Annotator(morphologies, gazetteer);
    }

    /** The article with all that was recognised in it. */
    public AnnotatedArticle annotate(SegmentedArticle article) {
        List<Verb> verbGroups = verbs.annotate(article);
        Names.Named told = modified.add(article, names.annotate(article));
        Names.Named named = metonyms.add(article, bodies.add(article, told), verbGroups);
        List<Office> titles = offices.annotate(article, named.mentions());
        Numerals numerals = Numerals.of(article, figures);
        List<Money> sums = money.annotate(article, numerals);
        return new AnnotatedArticle(
                article,
                named.entities(),
                coreference.annotate(article, named.entities(), named.mentions(), titles),
                sums,
                quantities.annotate(article, numerals, sums),
                times.annotate(article),
                verbGroups,
                quotations.annotate(article, verbGroups),
                cues.annotate(article, verbGroups),
                titles);
    }
}

package dev.verbatim.pipeline;

import dev.verbatim.annotate.Annotator;
import dev.verbatim.extract.Extraction;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.link.Linker;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Article;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Language;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.pipeline.StageTimes.Stage;
import dev.verbatim.segment.Segmenter;
import java.util.List;

/**
 * From an article to what it says: segment → annotate → extract → link. A pure function of the article, safe to call from
 * many threads.
 */
public final class Chain {

    private final Segmenter segmenter;
    private final Annotator annotator;
    private final Extraction extraction;
    private final Linker linker;

    private Chain(Segmenter segmenter, Annotator annotator, Extraction extraction, Linker linker) {
        this.segmenter = segmenter;
        this.annotator = annotator;
        this.extraction = extraction;
        this.linker = linker;
    }

    /** The chain with the lexicons, vocabularies and rules that come with Verbatim. */
    public static Chain standard() {
        return of(LexiconLanguages.all());
    }

    /**
     * The chain for some languages.
     *
     * @throws IllegalArgumentException if one of them lacks a lexicon file that it needs; the message names it
     */
    public static Chain of(List<Language> languages) {
        Gazetteer gazetteer = Gazetteer.load();
        return new Chain(
                new Segmenter(),
                Annotator.of(gazetteer, languages),
                Extraction.of(Rules.load(languages), gazetteer, languages),
                new Linker());
    }

    /** The same as {@link #read(Article)}, and adds to {@code times} how long each stage took. */
    public LinkedArticle read(Article article, StageTimes times) {
        long begin = System.nanoTime();
        SegmentedArticle segmented = segmenter.segment(article);
        long segmentedAt = System.nanoTime();
        AnnotatedArticle annotated = annotator.annotate(segmented);
        long annotatedAt = System.nanoTime();
        ExtractedArticle extracted = extraction.extract(annotated);
        long extractedAt = System.nanoTime();
        LinkedArticle linked = linker.link(extracted);
        times.add(Stage.SEGMENT, segmentedAt - begin);
        times.add(Stage.ANNOTATE, annotatedAt - segmentedAt);
        times.add(Stage.EXTRACT, extractedAt - annotatedAt);
        times.add(Stage.LINK, System.nanoTime() - extractedAt);
        return linked;
    }

    /** All that {@code article} says, every entity decided upon. */
    public LinkedArticle read(Article article) {
        return linker.link(extraction.extract(annotator.annotate(segmenter.segment(article))));
    }
}

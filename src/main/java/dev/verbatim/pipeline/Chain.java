package dev.verbatim.pipeline;

import dev.verbatim.annotate.Annotator;
import dev.verbatim.extract.Extraction;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.link.Linker;
import dev.verbatim.model.Article;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.segment.Segmenter;

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
        Gazetteer gazetteer = Gazetteer.load();
        return new Chain(
                new Segmenter(),
                Annotator.standard(gazetteer),
                Extraction.standard(Rules.load(), gazetteer),
                new Linker());
    }

    /** All that {@code article} says, every entity decided upon. */
    public LinkedArticle read(Article article) {
        return linker.link(extraction.extract(annotator.annotate(segmenter.segment(article))));
    }
}

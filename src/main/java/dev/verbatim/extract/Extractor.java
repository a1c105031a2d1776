package dev.verbatim.extract;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Statement;
import java.util.List;

/** Finds one kind of statement. A pure function, safe to call from many threads. */
interface Extractor {

    /**
     * The statements of one kind that the article makes.
     *
     * @return possibly empty, in any order
     */
    List<Statement> extract(Study study);

    /** The same for an article that nobody else studies. */
    default List<Statement> extract(AnnotatedArticle article) {
        return extract(new Study(article));
    }
}

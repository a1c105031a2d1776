package dev.verbatim.read;

import dev.verbatim.model.Article;
import dev.verbatim.model.Notice;
import java.util.List;

/** What came of one input. */
public sealed interface ReadResult {

    /**
     * It could be read.
     *
     * @param article what it holds
     * @param notices doubts, in order of their messages; often none
     */
    record Read(Article article, List<Notice> notices) implements ReadResult {

        /** Sorts and copies the notices. */
        public Read {
            notices = notices.stream().sorted().toList();
        }
    }

    /**
     * It was left out.
     *
     * @param notice why, and what to do
     */
    record Rejected(Notice notice) implements ReadResult {}
}

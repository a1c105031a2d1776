package dev.verbatim.pipeline;

import dev.verbatim.match.Decision;
import dev.verbatim.match.KnowledgeBase;
import dev.verbatim.match.Subject;
import dev.verbatim.model.Alignment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows another data set from files.
 *
 * @param base what the files hold
 * @param decision when a thing is chosen
 */
record FileMatcher(KnowledgeBase base, Decision decision) implements Matcher {
    private static final int AT_ONCE = 100;

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public boolean isKnown(Subject subject) {
        return base.isKnown(subject);
    }

    @Override
    public Optional<String> answer(Subject subject) throws IOException {
        return base.answer(subject);
    }

    @Override
    public List<Alignment> align(List<Subject> subjects) throws IOException {
        List<Alignment> alignments = new ArrayList<>();
        for (Subject subject : subjects) {
            alignments.add(base.align(subject, decision));
        }
        return alignments;
    }
}

package dev.verbatim.pipeline;

import dev.verbatim.match.Decision;
import dev.verbatim.match.Entry;
import dev.verbatim.match.ReconciliationClient;
import dev.verbatim.match.Scoring;
import dev.verbatim.match.Subject;
import dev.verbatim.model.Alignment;
import dev.verbatim.vocab.DataSets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows another data set from a service.
 *
 * @param service that is asked
 * @param decision when a thing is chosen
 */
record ServiceMatcher(ReconciliationClient service, Decision decision) implements Matcher {
    /** Nothing is known of how rare words are there. */
    private static final Scoring SCORING = new Scoring(word -> 1);

    private String dataSet() {
        return DataSets.of(service.identifierSpace());
    }

    @Override
    public int atOnce() {
        return service.batch();
    }

    @Override
    public boolean isKnown(Subject subject) {
        return subject.identifiers().stream().anyMatch(iri -> DataSets.of(iri).equals(dataSet()));
    }

    @Override
    public Optional<String> answer(Subject subject) {
        return subject.identifiers().stream()
                .filter(iri -> DataSets.of(iri).equals(dataSet()))
                .sorted()
                .findFirst();
    }

    @Override
    public List<Alignment> align(List<Subject> subjects) throws IOException {
        List<List<Entry>> candidates = service.candidates(subjects);
        List<Alignment> alignments = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            alignments.add(
                    decision.of(subjects.get(i), candidates.get(i), SCORING, dataSet(), Alignment.Method.SERVICE));
        }
        return alignments;
    }
}

package dev.verbatim.pipeline;

import dev.verbatim.match.Subject;
import dev.verbatim.match.Subjects;
import dev.verbatim.model.Alignment;
import dev.verbatim.model.Alignment.Outcome;
import dev.verbatim.pipeline.LinkReport.Measured;
import dev.verbatim.rdf.Projection;
import dev.verbatim.validate.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;

/** Decides on entities, some at a time, and counts what came of it. */
final class LinkStream {
    /** One entity in so many is asked about although its answer is known. */
    private static final int ASKED_OF = 5;

    private final String name;
    private final Projection projection;
    private final Validation validation;
    private final Subjects subjects;
    private final Matcher matcher;
    private final List<String> entities;
    private final Progress progress;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private Measured measured = Measured.NONE;
    private long known;

    LinkStream(
            String name,
            Projection projection,
            Validation validation,
            Subjects subjects,
            Matcher matcher,
            List<String> entities,
            Progress progress) {
        this.name = name;
        this.projection = projection;
        this.validation = validation;
        this.subjects = subjects;
        this.matcher = matcher;
        this.entities = entities;
        this.progress = progress;
    }

    /** The links of all entities, sound and in the order of the entities; decided upon as they are read. */
    Stream<Quad> quads() {
        int size = matcher.atOnce();
        return IntStream.iterate(0, from -> from < entities.size(), from -> from + size)
                .mapToObj(from -> some(entities.subList(from, Math.min(from + size, entities.size())), from))
                .flatMap(List::stream);
    }

    private List<Quad> some(List<String> iris, int from) {
        try {
            List<Subject> asked = new ArrayList<>();
            for (String iri : iris) {
                Optional<Subject> subject = subjects.get(iri);
                if (subject.isPresent() && matcher.isKnown(subject.get())) {
                    known++;
                    measure(subject.get());
                } else {
                    subject.ifPresent(asked::add);
                }
            }
            List<Quad> quads = new ArrayList<>();
            for (Alignment alignment : matcher.align(asked)) {
                outcomes.merge(alignment.outcome(), 1L, Long::sum);
                quads.addAll(projection.link(name, alignment));
            }
            InvalidGraphException.throwIfViolated("the graph of the links", validation.graph(quads));
            progress.step(from + iris.size(), iris.getLast());
            return quads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Links a fifth of those that are known as if they were not. */
    private void measure(Subject subject) throws IOException {
        if (Math.floorMod(subject.iri().hashCode(), ASKED_OF) != 0) {
            return;
        }
        Optional<String> answer = matcher.answer(subject);
        if (answer.isEmpty()) {
            return;
        }
        Optional<String> chosen =
                matcher.align(List.of(subject.unknown())).getFirst().chosen().map(Alignment.Candidate::iri);
        measured = new Measured(
                measured.asked() + 1,
                measured.chosen() + (chosen.isPresent() ? 1 : 0),
                measured.right() + (chosen.equals(answer) ? 1 : 0));
    }

    LinkReport report(String generation, boolean isChanged) {
        return new LinkReport(0, known, outcomes, measured, List.of(), generation, isChanged);
    }
}

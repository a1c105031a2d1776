package dev.verbatim.pipeline;

import dev.verbatim.correct.Corrections;
import dev.verbatim.correct.Known;
import dev.verbatim.correct.Plan;
import dev.verbatim.rdf.Iris;
import dev.verbatim.rdf.Projection;
import dev.verbatim.validate.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;

/** From a folder of corrections to a plan. */
final class Planning {

    private Planning() {}

    static Plan of(Path folder, Projection projection, String base, Validation validation) {
        Known known = known(projection);
        try {
            return new Plan(Corrections.read(folder, known, Iris.DEFAULT_BASE, base, validation::file), known, base);
        } catch (IOException e) {
            throw new UncheckedIOException("the corrections in " + folder + " cannot be read", e);
        }
    }

    static Known known(Projection projection) {
        return new Known(projection.vocabularies().values().stream().flatMap(Collection::stream));
    }
}

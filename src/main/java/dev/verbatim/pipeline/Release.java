package dev.verbatim.pipeline;

import dev.verbatim.export.Checksum;
import dev.verbatim.rdf.Projection;
import dev.verbatim.store.Generation;
import dev.verbatim.store.Manifest;
import dev.verbatim.validate.Validation;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** The last step of whatever changes a store: what is published tells its version. */
final class Release {

    private Release() {}

    static Manifest publish(Generation generation, Projection projection, Validation validation, Progress progress) {
        if (!generation.isChanged()) {
            return generation.publish();
        }
        progress.begin("checksum", -1);
        String sha256 = Checksum.sha256(generation.dataset(), projection.release());
        List<Quad> release = projection.releaseQuads(sha256);
        InvalidGraphException.throwIfViolated("the graph of the release", validation.graph(release));
        generation.replace(projection.release().getURI(), release.stream());
        progress.end();
        return generation.publish(sha256);
    }
}

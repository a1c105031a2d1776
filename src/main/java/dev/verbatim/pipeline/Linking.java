package dev.verbatim.pipeline;

import dev.verbatim.match.KnowledgeBase;
import dev.verbatim.match.Problem;
import dev.verbatim.match.ReconciliationClient;
import dev.verbatim.match.ServiceException;
import dev.verbatim.match.Subjects;
import dev.verbatim.query.Identifiers;
import dev.verbatim.rdf.Iris;
import dev.verbatim.rdf.Projection;
import dev.verbatim.rdf.Provenance;
import dev.verbatim.store.Generation;
import dev.verbatim.store.Manifest;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreException;
import dev.verbatim.store.StoreView;
import dev.verbatim.validate.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Links the entities of a store to another data set and publishes what was decided as a new generation: all of it, or
 * nothing.
 */
public final class Linking {
    private final LinkRequest request;
    private final Progress progress;

    private Linking(LinkRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * Links by files of the other data set. If they hold nothing that an entity could be, nothing is published: what cannot
     * be read is no reason to believe that there is no match.
     *
     * @param files RDF that can be streamed, compressed or not
     * @param languages of the names that are compared, such as {@code fr}
     * @param work folder where the files are indexed meanwhile; about as much as they hold uncompressed
     * @param progress is told how far the work has come
     * @throws StoreException if there is no store, or another build is under way
     */
    public static LinkReport byFiles(
            LinkRequest request, List<Path> files, Set<String> languages, Path work, Progress progress)
            throws IOException {
        // Before hours are spent on the files.
        try (StoreView view = Store.at(request.store()).read()) {
            requireArticles(request, view.manifest());
        }
        Path folder = Files.createTempDirectory(work, "verbatim-link-");
        try {
            List<Problem> problems = new ArrayList<>();
            progress.begin("reading", -1);
            try (KnowledgeBase base = KnowledgeBase.read(files, folder, languages, problems::add)) {
                progress.end();
                if (base.isEmpty()) {
                    return LinkReport.unpublished(problems);
                }
                List<String> origin = files.stream()
                        .map(file -> file.getFileName().toString())
                        .toList();
                return new Linking(request, progress)
                        .publish(new FileMatcher(base, request.decision()), origin)
                        .with(base.size(), problems);
            }
        } finally {
            delete(folder);
        }
    }

    /**
     * Links by a service that knows the other data set.
     *
     * @param address of the service
     * @param settings how it is asked
     * @param progress is told how far the work has come
     * @throws ServiceException if the service fails: then nothing is written
     * @throws StoreException if there is no store, or another build is under way
     */
    public static LinkReport byService(
            LinkRequest request, URI address, ReconciliationClient.Settings settings, Progress progress)
            throws ServiceException {
        try (StoreView view = Store.at(request.store()).read()) {
            requireArticles(request, view.manifest());
        }
        try (ReconciliationClient service = new ReconciliationClient(address, settings)) {
            return new Linking(request, progress)
                    .publish(new ServiceMatcher(service, request.decision()), List.of(address.toString()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ServiceException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void requireArticles(LinkRequest request, Manifest manifest) {
        if (manifest.articles() == 0) {
            throw new StoreException(
                    request.store() + " holds no articles, so no entities to link",
                    "build it first: verbatim build CORPUS --store " + request.store());
        }
    }

    private LinkReport publish(Matcher matcher, List<String> origin) {
        String software = "verbatim " + Installation.current().version();
        try (Generation generation = Store.at(request.store()).update(software)) {
            DatasetGraph dataset = generation.dataset();
            Projection projection =
                    new Projection(new Iris(new Identifiers(dataset).whole("")), new Provenance("", "", List.of()));
            Validation validation = Validation.load();
            Subjects subjects = new Subjects(dataset);
            List<String> entities = subjects.mentioned(request.kinds());
            progress.begin("linking", entities.size());
            LinkStream links =
                    new LinkStream(request.name(), projection, validation, subjects, matcher, entities, progress);
            generation.replace(
                    projection.links(request.name()).getURI(),
                    Stream.concat(projection.linkOrigin(request.name(), origin).stream(), links.quads()));
            progress.end();
            boolean isChanged = generation.isChanged();
            return links.report(
                    Release.publish(generation, projection, validation, progress)
                            .generation(),
                    isChanged);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

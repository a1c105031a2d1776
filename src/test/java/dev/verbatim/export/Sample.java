package dev.verbatim.export;

import dev.verbatim.pipeline.Build;
import dev.verbatim.pipeline.BuildRequest;
import dev.verbatim.pipeline.Progress;
import dev.verbatim.rdf.Iris;
import dev.verbatim.read.CorpusException;
import dev.verbatim.store.Disclosure;
import dev.verbatim.store.Profile;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** The sample articles in a store, and dumps of it. */
final class Sample implements AutoCloseable {
    private final StoreView view;

    private Sample(StoreView view) {
        this.view = view;
    }

    static Sample build(Path folder) {
        try {
            Build.run(new BuildRequest(List.of("sample"), folder, 2, Iris.DEFAULT_BASE), Progress.NONE);
        } catch (CorpusException e) {
            throw new IllegalStateException(e);
        }
        return new Sample(Store.at(folder).read());
    }

    StoreView view() {
        return view;
    }

    String dump(ExportFormat format, Profile profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Export(view.dataset(), Disclosure.of(profile)).write(format, false, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a profile shows, by the same decisions but no other code of the dumps. */
    DatasetGraph shown(Profile profile) {
        Disclosure disclosure = Disclosure.of(profile);
        DatasetGraph all = view.dataset();
        DatasetGraph shown = DatasetGraphFactory.create();
        Txn.executeRead(
                all,
                () -> all.findNG(null, null, null, null).forEachRemaining(quad -> {
                    if (disclosure.shows(all, quad)) {
                        shown.add(quad);
                    }
                }));
        return shown;
    }

    @Override
    public void close() {
        view.close();
    }
}

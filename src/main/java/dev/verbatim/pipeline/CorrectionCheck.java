package dev.verbatim.pipeline;

import dev.verbatim.correct.Corrections;
import dev.verbatim.correct.Known;
import dev.verbatim.correct.Plan;
import dev.verbatim.model.Notice;
import dev.verbatim.rdf.Iris;
import dev.verbatim.rdf.Projection;
import dev.verbatim.rdf.Provenance;
import dev.verbatim.validate.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a build would say of a file of corrections before it is written. */
public final class CorrectionCheck {
    private final String base;
    private final Validation validation = Validation.load();
    private final Known known;

    /** @param base what identifiers of the graph begin with */
    public CorrectionCheck(String base) {
        this.base = base;
        known = Planning.known(new Projection(new Iris(base), new Provenance("", "", List.of())));
    }

    /**
     * What would be left out that is not left out now, and why.
     *
     * @param folder of the corrections; need not exist yet
     * @param file name of the file in it
     * @param text what the file is to hold
     */
    public List<Notice> faults(Path folder, String file, String text) throws IOException {
        SortedMap<String, byte[]> files = Files.isDirectory(folder) ? Corrections.files(folder) : new TreeMap<>();
        List<Notice> before = notices(files);
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return notices(files).stream()
                .filter(notice -> !before.contains(notice))
                .toList();
    }

    private List<Notice> notices(SortedMap<String, byte[]> files) {
        return new Plan(Corrections.read(files, known, Iris.DEFAULT_BASE, base, validation::file), known, base)
                .notices();
    }
}

package dev.verbatim.match;

import dev.verbatim.model.Alignment;
import dev.verbatim.vocab.DataSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Another data set, read from files into an index on the disk. Ten million things need some gigabytes of disk and a few
 * hundred megabytes of memory.
 */
public final class KnowledgeBase implements AutoCloseable {
    /** Things that are compared with one entity. */
    private static final int COMPARED = 40;

    private final NameIndex index;
    private final Scoring scoring;
    private final Optional<String> dataSet;

    private KnowledgeBase(NameIndex index, Optional<String> dataSet) {
        this.index = index;
        this.dataSet = dataSet;
        this.scoring = new Scoring(index::weight);
    }

    /**
     * Reads files; what is broken in them is told and passed over.
     *
     * @param files RDF that can be streamed, compressed or not
     * @param folder for the index; empty, or not there yet
     * @param languages of names and descriptions, such as {@code fr}
     * @param problems takes what could not be read
     */
    public static KnowledgeBase read(List<Path> files, Path folder, Set<String> languages, Consumer<Problem> problems)
            throws IOException {
        NameIndex index = NameIndex.in(folder);
        EntryStream entries = new EntryStream(index, languages);
        for (Path file : files) {
            KnowledgeFile.read(file, entries, problems);
            entries.flush();
        }
        index.finish();
        return new KnowledgeBase(index, entries.first().map(DataSets::of));
    }

    /** Things, or parts of them, that were read. */
    public long size() {
        return index.size();
    }

    /** Whether nothing at all was read that an entity could be. */
    public boolean isEmpty() {
        return dataSet.isEmpty();
    }

    /** IRI of the data set that the first thing is of; empty if there is none. */
    public Optional<String> dataSet() {
        return dataSet;
    }

    /** Whether the entity is known already to be a thing of this data set, whether these files hold it or not. */
    public boolean isKnown(Subject subject) {
        return subject.identifiers().stream()
                .map(DataSets::of)
                .anyMatch(name -> dataSet.filter(name::equals).isPresent());
    }

    /** The identifier among those of {@code subject} that these files hold. */
    public Optional<String> answer(Subject subject) throws IOException {
        for (String iri : subject.identifiers().stream().sorted().toList()) {
            if (index.get(iri).isPresent()) {
                return Optional.of(iri);
            }
        }
        return Optional.empty();
    }

    /**
     * Which thing the entity is.
     *
     * @throws IllegalStateException if nothing was read, and so nobody knows what it is not
     */
    public Alignment align(Subject subject, Decision decision) throws IOException {
        String name = dataSet.orElseThrow(() -> new IllegalStateException("nothing was read"));
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String iri : subject.identifiers().stream().sorted().toList()) {
            index.get(iri).ifPresent(entry -> entries.put(entry.iri(), entry));
        }
        List<String> names = new ArrayList<>(subject.names());
        names.addAll(subject.aliases());
        index.candidates(names, COMPARED).forEach(entry -> entries.putIfAbsent(entry.iri(), entry));
        return decision.of(subject, List.copyOf(entries.values()), scoring, name, Alignment.Method.NAME);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}

package dev.verbatim.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The articles that come with the program, written for the demonstration. */
final class SampleCorpus implements AutoCloseable {
    private static final String RESOURCE = "/sample";

    private final Path folder;

    private SampleCorpus(Path folder) {
        this.folder = folder;
    }

    /** Lays the articles out in a folder of their own, until closed: inside the jar no file can be named. */
    static SampleCorpus unpack() throws IOException {
        SampleCorpus corpus = new SampleCorpus(Files.createTempDirectory("verbatim-sample-"));
        try {
            URL place =
                    Objects.requireNonNull(SampleCorpus.class.getResource(RESOURCE), "a program without its sample");
            corpus.copyFrom(place.toURI());
            return corpus;
        } catch (URISyntaxException e) {
            corpus.close();
            throw new IOException("the sample stands in a place with an odd name", e);
        } catch (IOException e) {
            corpus.close();
            throw e;
        }
    }

    /** Where the articles are. */
    Path folder() {
        return folder;
    }

    /** Names of the articles, sorted. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (String file : files()) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
    }

    private void copyFrom(URI place) throws IOException {
        if (place.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                copyFrom(jar.getPath(RESOURCE));
            }
        } else {
            copyFrom(Path.of(place));
        }
    }

    private void copyFrom(Path source) throws IOException {
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }
}

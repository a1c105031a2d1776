package dev.verbatim.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts lines by their bytes, each once, in bounded memory: sorted runs on the disk, merged. */
final class SortedLines implements AutoCloseable {
    /** Bytes of lines that are held in memory, their bookkeeping not counted. */
    static final long IN_MEMORY = 32L << 20;

    private static final int RUNS_AT_ONCE = 64;

    private final Path folder;
    private final long inMemory;
    private final List<byte[]> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long held;
    private int named;

    /**
     * @param folder where runs are kept; must exist
     * @param inMemory bytes of lines to hold in memory
     */
    SortedLines(Path folder, long inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    /** What is done with each line. */
    interface Sink {
        void line(byte[] line) throws IOException;
    }

    void add(byte[] line) throws IOException {
        lines.add(line);
        held += line.length;
        if (held > inMemory) {
            spill();
        }
    }

    /** Gives each line once, in order; nothing may be added any more. */
    void giveTo(Sink sink) throws IOException {
        if (runs.isEmpty()) {
            lines.sort(Arrays::compareUnsigned);
            giveDistinct(sink);
            return;
        }
        spill();
        while (runs.size() > RUNS_AT_ONCE) {
            List<Path> merged = List.copyOf(runs.subList(0, RUNS_AT_ONCE));
            Path run = next();
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
                merge(merged, line -> write(out, line));
            }
            runs.removeAll(merged);
            runs.add(run);
        }
        merge(List.copyOf(runs), sink);
    }

    private void spill() throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        lines.sort(Arrays::compareUnsigned);
        Path run = next();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
            giveDistinct(line -> write(out, line));
        }
        runs.add(run);
        lines.clear();
        held = 0;
    }

    private Path next() {
        return folder.resolve("run-" + named++);
    }

    private void giveDistinct(Sink sink) throws IOException {
        byte[] last = null;
        for (byte[] line : lines) {
            if (last == null || !Arrays.equals(last, line)) {
                sink.line(line);
            }
            last = line;
        }
    }

    private static void write(DataOutputStream out, byte[] line) throws IOException {
        out.writeInt(line.length);
        out.write(line);
    }

    private static void merge(List<Path> files, Sink sink) throws IOException {
        PriorityQueue<Run> heads =
                new PriorityQueue<>((one, other) -> Arrays.compareUnsigned(one.head(), other.head()));
        try {
            for (Path file : files) {
                Run run = new Run(file);
                if (run.advance()) {
                    heads.add(run);
                } else {
                    run.close();
                }
            }
            byte[] last = null;
            for (Run run = heads.poll(); run != null; run = heads.poll()) {
                byte[] line = run.head();
                if (last == null || !Arrays.equals(last, line)) {
                    sink.line(line);
                }
                last = line;
                if (run.advance()) {
                    heads.add(run);
                } else {
                    run.close();
                }
            }
        } finally {
            for (Run run : heads) {
                run.close();
            }
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    private static final class Run implements AutoCloseable {
        private final DataInputStream in;
        private byte @Nullable [] head;

        private Run(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        }

        private byte[] head() {
            if (head == null) {
                throw new IllegalStateException("this run is at its end");
            }
            return head;
        }

        private boolean advance() throws IOException {
            try {
                int length = in.readInt();
                head = in.readNBytes(length);
                return true;
            } catch (EOFException e) {
                head = null;
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

package dev.verbatim.match;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A file of RDF, read as a stream. Where it is broken, the reason is told with its line, and reading goes on with what
 * follows: at the next line of N-Triples and N-Quads, after the next line that ends a statement in Turtle and TriG.
 */
final class KnowledgeFile {
    /** Broken places after which a file is given up. */
    static final int MOST_PROBLEMS = 20;

    private static final int LONGEST_REASON = 200;

    private static final Set<Lang> LINES = Set.of(Lang.NTRIPLES, Lang.NQUADS);
    private static final Set<Lang> STATEMENTS = Set.of(Lang.TURTLE, Lang.TRIG);
    private static final int BLOCK = 1 << 20;
    private static final int BUFFER = 1 << 16;
    /** What relative IRIs are relative to if the file does not say: they name nothing outside of it. */
    static final String BASE = "https://relative.invalid/";

    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {
            // what is odd but readable is read
        }

        @Override
        public void error(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }
    };

    private final Path file;
    private final StreamRDF sink;
    private final Consumer<Problem> problems;
    private int found;
    private @Nullable IOException broken;

    private KnowledgeFile(Path file, StreamRDF sink, Consumer<Problem> problems) {
        this.file = file;
        this.sink = sink;
        this.problems = problems;
    }

    /**
     * Reads what can be read of {@code file}.
     *
     * @param sink takes the triples
     * @param problems takes what could not be read
     */
    static void read(Path file, StreamRDF sink, Consumer<Problem> problems) {
        new KnowledgeFile(file, sink, problems).read();
    }

    private void read() {
        Lang lang = RDFLanguages.filenameToLang(file.getFileName().toString());
        try {
            if (lang != null && LINES.contains(lang)) {
                lines(lang);
            } else if (lang != null && STATEMENTS.contains(lang)) {
                statements(lang);
            } else if (Lang.RDFXML.equals(lang)) {
                try (InputStream in = open()) {
                    parse(in, lang, sink);
                } catch (RiotParseException e) {
                    if (broken == null) {
                        problem(e.getLine(), e.getOriginalMessage());
                    }
                }
            } else {
                problem(0, "not a form that can be streamed; give .nt, .nq, .ttl, .trig or .rdf, also with .gz");
            }
        } catch (IOException | RuntimeIOException | RiotException e) {
            problem(0, "cannot be read to its end: " + reason(broken == null ? e : broken));
            broken = null;
        } catch (StackOverflowError e) {
            problem(0, "cannot be read to its end: nested too deep");
        }
        if (broken != null) {
            problem(0, "cannot be read to its end: " + reason(broken));
        }
    }

    private static String reason(Throwable e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof EOFException) {
            return "the compressed data break off; the file is not complete";
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private InputStream open() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return file.getFileName().toString().endsWith(".gz")
                ? new BufferedInputStream(new Watched(new GZIPInputStream(raw, BUFFER)), BUFFER)
                : new Watched(raw);
    }

    /** Remembers that the file could not be read further: parsers take some failures for the end of it. */
    private final class Watched extends FilterInputStream {
        private Watched(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                broken = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                broken = e;
                throw e;
            }
        }
    }

    private static void parse(InputStream in, Lang lang, StreamRDF sink) {
        RDFParser.source(in)
                .lang(lang)
                .base(BASE)
                .checking(false)
                .strict(true)
                .errorHandler(STRICT)
                .parse(sink);
    }

    private void problem(long line, String reason) {
        found++;
        problems.accept(new Problem(file, Math.max(0, line), printable(reason)));
    }

    /** Parsers repeat what they could not read, whatever it is and however long. */
    private static String printable(String reason) {
        String start = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        return start.replaceAll("[\\p{Cntrl}\\x{FFFD}]+", "?");
    }

    private boolean isGivenUp(long line) {
        if (found >= MOST_PROBLEMS) {
            problem(line, "too much is broken: the rest of the file is left out");
            return true;
        }
        return false;
    }

    // ---- a statement a line: blocks of lines, a broken one line by line

    private void lines(Lang lang) throws IOException {
        try (InputStream in = open()) {
            long line = 1;
            ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK + BUFFER);
            byte[] buffer = new byte[BUFFER];
            boolean isOver = false;
            while (!isOver) {
                int length = in.read(buffer);
                isOver = length < 0;
                int end = isOver ? 0 : lastLineEnd(buffer, length);
                block.write(buffer, 0, isOver ? 0 : end);
                if (isOver || end > 0 && block.size() >= BLOCK) {
                    byte[] lines = block.toByteArray();
                    if (!block(lines, line, lang)) {
                        return;
                    }
                    line += count(lines);
                    block.reset();
                }
                if (!isOver) {
                    block.write(buffer, end, length - end);
                }
                if (block.size() > BLOCK * 64) {
                    problem(line, "a line of more than " + block.size() + " bytes");
                    return;
                }
            }
        }
    }

    /** Whether reading may go on. */
    private boolean block(byte[] lines, long first, Lang lang) {
        Held held = new Held();
        try {
            parse(new ByteArrayInputStream(lines), lang, held);
            held.giveTo(sink);
            return true;
        } catch (RiotParseException e) {
            return oneByOne(lines, first, lang);
        }
    }

    private boolean oneByOne(byte[] lines, long first, Lang lang) {
        int begin = 0;
        long line = first;
        while (begin < lines.length) {
            int end = begin;
            while (end < lines.length && lines[end] != '\n') {
                end++;
            }
            try {
                parse(new ByteArrayInputStream(lines, begin, end - begin), lang, new StreamRDFWrapper(sink));
            } catch (RiotParseException e) {
                problem(line, e.getOriginalMessage());
                if (isGivenUp(line)) {
                    return false;
                }
            }
            begin = end + 1;
            line++;
        }
        return true;
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static long count(byte[] bytes) {
        long count = 0;
        for (byte b : bytes) {
            if (b == '\n') {
                count++;
            }
        }
        return count;
    }

    // ---- statements over many lines: read again from behind the broken one

    private void statements(Lang lang) throws IOException {
        Declared declared = new Declared(sink);
        long first = 1;
        while (first > 0) {
            try (InputStream in = open()) {
                skipTo(in, first);
                byte[] head = declared.head().getBytes(StandardCharsets.UTF_8);
                parse(new SequenceInputStream(new ByteArrayInputStream(head), in), lang, declared);
                first = 0;
            } catch (RiotParseException e) {
                if (broken != null) {
                    return;
                }
                long line = first + Math.max(1, e.getLine()) - 1;
                problem(line, e.getOriginalMessage());
                first = isGivenUp(line) ? 0 : behind(line);
            }
        }
    }

    private static void skipTo(InputStream in, long first) throws IOException {
        for (long line = 1; line < first; ) {
            int c = in.read();
            if (c < 0) {
                return;
            }
            if (c == '\n') {
                line++;
            }
        }
    }

    /** The line behind the first one from {@code broken} on that ends with a full stop or brace; 0 if there is none. */
    private long behind(long broken) throws IOException {
        try (InputStream in = open()) {
            skipTo(in, broken);
            long line = broken;
            int last = 0;
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    line++;
                    if (last == '.') {
                        return line;
                    }
                    last = 0;
                } else if (c > ' ') {
                    last = c;
                }
            }
            return 0;
        }
    }

    /** Triples that wait until their block is known to be sound. */
    private static final class Held extends StreamRDFBase {
        private final List<Quad> quads = new ArrayList<>();

        @Override
        public void triple(Triple triple) {
            quads.add(Quad.create(Quad.defaultGraphNodeGenerated, triple));
        }

        @Override
        public void quad(Quad quad) {
            quads.add(quad);
        }

        private void giveTo(StreamRDF sink) {
            quads.forEach(quad -> sink.triple(quad.asTriple()));
        }
    }

    /** Remembers the prefixes, so that what follows a broken place can be read with them. */
    private static final class Declared extends StreamRDFWrapper {
        private final Map<String, String> prefixes = new TreeMap<>();
        private String base = "";

        private Declared(StreamRDF sink) {
            super(sink);
        }

        @Override
        public void prefix(String prefix, String iri) {
            prefixes.put(prefix, iri);
        }

        @Override
        public void base(String iri) {
            base = iri;
        }

        /** On one line, so that line numbers stay what they are. */
        private String head() {
            StringBuilder head = new StringBuilder();
            if (!base.isEmpty()) {
                head.append("@base <").append(base).append("> . ");
            }
            prefixes.forEach((prefix, iri) -> head.append("@prefix ")
                    .append(prefix)
                    .append(": <")
                    .append(iri)
                    .append("> . "));
            return head.toString();
        }
    }
}

package dev.verbatim.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/** An answer in the form that was chosen, held until it is whole. */
final class Answer implements AutoCloseable {
    /** Triples that are held at once where a form needs the whole graph. */
    private static final int MOST_TRIPLES_AT_ONCE = 50_000;

    private final AnswerFormat format;
    private final Allowance allowance;
    private final Page page;
    private final AnswerBuffer buffer;
    private boolean isCut;

    Answer(AnswerFormat format, Allowance allowance) {
        this(format, allowance, Page.FIRST);
    }

    Answer(AnswerFormat format, Allowance allowance, Page page) {
        this.format = format;
        this.page = page;
        this.allowance = allowance;
        this.buffer = new AnswerBuffer(allowance);
    }

    /** Writes what {@code execution} answers to {@code query}. */
    void write(Query query, QueryExec execution) throws IOException {
        if (query.isAskType()) {
            writer().write(buffer, execution.ask(), new Context());
        } else if (query.isSelectType()) {
            RowSet rows = execution.select();
            writer().write(
                            buffer,
                            RowSetStream.create(rows.getResultVars(), new FirstOf<Binding>(rows)),
                            new Context());
        } else {
            Iterator<Triple> triples =
                    query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
            write(new FirstOf<>(triples), query.getPrefixMapping());
        }
        allowance.check();
    }

    /** The same, where a failure to keep the answer cannot be told otherwise. */
    Answer written(Query query, QueryExec execution) {
        try {
            write(query, execution);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("the answer could not be kept", e);
        }
    }

    /** Writes a graph. */
    void write(Graph graph) {
        RDFWriter.source(graph).lang(format.lang()).output(buffer);
    }

    private void write(Iterator<Triple> triples, PrefixMapping prefixes) {
        if (format == AnswerFormat.TURTLE || format == AnswerFormat.NTRIPLES) {
            RDFFormat streamed = format == AnswerFormat.TURTLE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8;
            StreamRDF out = StreamRDFWriter.getWriterStream(buffer, streamed);
            out.start();
            StreamRDFOps.sendPrefixesToStream(prefixes, out);
            triples.forEachRemaining(out::triple);
            out.finish();
            return;
        }
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        Iter.limit(triples, MOST_TRIPLES_AT_ONCE).forEachRemaining(graph::add);
        if (triples.hasNext()) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    "more than " + MOST_TRIPLES_AT_ONCE + " triples; ask for text/turtle or application/n-triples");
        }
        write(graph);
    }

    /** Whether there was more than the page takes; known when the answer is written. */
    boolean isCut() {
        return isCut;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(format.contentType());
        response.setHeader("Verbatim-Row-Limit", Long.toString(page.limit()));
        response.setHeader("Verbatim-Truncated", Boolean.toString(isCut));
        response.setHeader("Vary", "Accept");
        response.setContentLengthLong(buffer.length());
        if (!request.getMethod().equals("HEAD")) {
            buffer.copyTo(response.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        buffer.close();
    }

    private RowSetWriter writer() {
        Lang lang = format.lang();
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    /** As many as an answer has, noting whether there were more. */
    private final class FirstOf<T> implements Iterator<T> {
        private final Iterator<T> all;
        private long passed;
        private long given;

        private FirstOf(Iterator<T> all) {
            this.all = all;
        }

        @Override
        public boolean hasNext() {
            while (passed < page.offset() && all.hasNext()) {
                all.next();
                passed++;
            }
            boolean more = all.hasNext();
            isCut |= more && given >= page.limit();
            return more && given < page.limit();
        }

        @Override
        public T next() {
            given++;
            return all.next();
        }
    }
}

package dev.verbatim.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/** Asks questions of one dataset. */
public final class QueryRunner {
    private final DatasetGraph dataset;
    private final Duration limit;

    /**
     * @param dataset what is asked; every question is one read transaction
     * @param limit how long a question may take
     */
    public QueryRunner(DatasetGraph dataset, Duration limit) {
        this.dataset = dataset;
        this.limit = limit;
    }

    /**
     * Asks {@code question} and writes the answer.
     *
     * @param arguments value by name of the parameter
     * @param width characters in a line of a table; 0 for as many as it takes
     * @throws QueryException for an argument that is wrong or missing, a format that cannot hold the answer, a question
     *     that took too long or cannot be answered
     * @throws ServiceFailure if it asks a service of others that fails
     */
    public void run(
            CannedQuery question, Map<String, String> arguments, ResultFormat format, int width, OutputStream out) {
        Query query = question.query();
        refuse(query, format);
        Map<Var, Node> terms = question.bind(arguments);
        execute(question, query, terms, execution -> {
            try {
                answer(query, execution, format, width, out);
            } catch (IOException e) {
                throw new QueryException("the answer cannot be written: " + e.getMessage(), e);
            }
        });
    }

    /**
     * Asks {@code question}, one that selects rows.
     *
     * @param arguments value by name of the parameter
     * @param most rows at most
     * @throws QueryException as {@link #run} does, and for a question that gives no rows
     */
    public Rows rows(CannedQuery question, Map<String, String> arguments, int most) {
        Query query = question.query();
        if (!query.isSelectType()) {
            throw new QueryException(question.name() + " gives no rows");
        }
        List<Binding> rows = new ArrayList<>();
        AtomicBoolean isCut = new AtomicBoolean();
        execute(question, query, question.bind(arguments), execution -> {
            RowSet answer = execution.select();
            while (answer.hasNext() && rows.size() < most) {
                rows.add(answer.next());
            }
            isCut.set(answer.hasNext());
        });
        return new Rows(query.getResultVars(), rows, isCut.get());
    }

    private void execute(CannedQuery question, Query query, Map<Var, Node> terms, Consumer<QueryExec> use) {
        Txn.executeRead(dataset, () -> {
            QueryExecDatasetBuilder builder =
                    QueryExecDatasetBuilder.create().dataset(dataset).query(query);
            // A server in the same process forbids it to its own queries.
            builder.set(ARQ.httpServiceAllowed, true);
            builder.set(ARQConstants.registryServiceExecutors, NamedServices.registry());
            builder.overallTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
            terms.forEach(builder::substitution);
            try (QueryExec execution = builder.build()) {
                use.accept(execution);
            } catch (QueryCancelledException e) {
                throw new QueryException(
                        "no answer within " + limit.toSeconds() + " s; ask for less, or allow more time", e);
            } catch (QueryExecException e) {
                throw new QueryException(question.name() + " cannot be answered: " + e.getMessage(), e);
            }
        });
    }

    private static void refuse(Query query, ResultFormat format) {
        boolean isGraph = query.isConstructType() || query.isDescribeType();
        if (isGraph && (format == ResultFormat.CSV || format == ResultFormat.TSV)) {
            throw new QueryException("this query gives a graph, not rows; take the format ttl, json or xml");
        }
        if (!isGraph && format == ResultFormat.TTL) {
            throw new QueryException(
                    "this query gives rows, not a graph; take the format table, csv, tsv, json or xml");
        }
    }

    private void answer(Query query, QueryExec execution, ResultFormat format, int width, OutputStream out)
            throws IOException {
        if (query.isSelectType()) {
            rows(query, execution.select(), format, width, out);
        } else if (query.isAskType()) {
            truth(execution.ask(), format, out);
        } else {
            graph(query.isConstructType() ? execution.construct() : execution.describe(), format, out);
        }
        out.flush();
    }

    private void rows(Query query, RowSet rows, ResultFormat format, int width, OutputStream out) throws IOException {
        if (format == ResultFormat.TABLE) {
            String table = new TextTable(
                            PrefixMapFactory.create(query.getPrefixMapping()), new Identifiers(dataset), width)
                    .of(rows);
            out.write(table.getBytes(StandardCharsets.UTF_8));
        } else {
            writer(format).write(out, rows, new Context());
        }
    }

    private static void truth(boolean answer, ResultFormat format, OutputStream out) throws IOException {
        if (format == ResultFormat.TABLE) {
            out.write((answer ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
        } else {
            writer(format).write(out, answer, new Context());
        }
    }

    private static void graph(Graph graph, ResultFormat format, OutputStream out) {
        RDFFormat written = switch (format) {
            case JSON -> RDFFormat.JSONLD_PRETTY;
            case XML -> RDFFormat.RDFXML_PLAIN;
            default -> RDFFormat.TURTLE_PRETTY;
        };
        RDFWriter.source(graph).format(written).output(out);
    }

    private static RowSetWriter writer(ResultFormat format) {
        Lang lang = switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case XML -> ResultSetLang.RS_XML;
            default -> ResultSetLang.RS_JSON;
        };
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }
}

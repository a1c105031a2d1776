package dev.verbatim.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementExists;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementNotExists;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.jspecify.annotations.Nullable;

/**
 * Decides what strangers may ask: SPARQL 1.1, with SERVICE for services that are listed, the functions of the standard, casts to XSD and the
 * full-text search {@code text:query}, up to a size. What is not known is refused.
 */
final class QueryGate {
    private static final int DEEPEST = 40;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_VALUES = 5_000;
    private static final int MOST_SEARCH_TERMS = 32;
    private static final int LONGEST_SEARCH = 2_200;
    private static final Set<String> SEARCH_OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String SEARCH = "http://jena.apache.org/text#query";

    /** Predicates by which Jena calls code instead of reading triples. */
    private static final List<String> CALLING_PREDICATES =
            List.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/", "https://jena.apache.org/");

    private static final Set<String> CASTS = Set.of(
            "boolean",
            "byte",
            "date",
            "dateTime",
            "dayTimeDuration",
            "decimal",
            "double",
            "duration",
            "float",
            "gMonth",
            "gMonthDay",
            "gYear",
            "gYearMonth",
            "int",
            "integer",
            "long",
            "nonNegativeInteger",
            "positiveInteger",
            "short",
            "string",
            "time",
            "yearMonthDuration");

    private static final Pattern COSTLY_SEARCH = Pattern.compile("(?<!\\\\)/|(^|[\\s(:+!-])[*?]");
    private static final Pattern SEARCH_OPTION = Pattern.compile("highlight:.*", Pattern.DOTALL);

    private final Federation federation;
    private boolean isElsewhere;
    private int parts;
    private int values;

    private QueryGate(Federation federation) {
        this.federation = federation;
    }

    /** @throws Refusal if {@code query} may not be asked */
    static void check(Query query, Federation federation) {
        try {
            new QueryGate(federation).query(query, 0);
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    private void query(Query query, int depth) {
        part(depth);
        if (query.getQueryPattern() != null) {
            element(query.getQueryPattern(), depth + 1);
        }
        query.getProject().forEachExpr((name, expression) -> expression(expression, depth + 1));
        query.getGroupBy().forEachExpr((name, expression) -> expression(expression, depth + 1));
        query.getHavingExprs().forEach(expression -> expression(expression, depth + 1));
        query.getAggregators().forEach(aggregator -> expression(aggregator, depth + 1));
        if (query.getOrderBy() != null) {
            for (SortCondition condition : query.getOrderBy()) {
                expression(condition.getExpression(), depth + 1);
            }
        }
        if (query.hasValues()) {
            values(query.getValuesData().size());
        }
    }

    private void element(Element element, int depth) {
        part(depth);
        switch (element) {
            case ElementGroup group -> group.getElements().forEach(inner -> element(inner, depth + 1));
            case ElementUnion union -> union.getElements().forEach(inner -> element(inner, depth + 1));
            case ElementOptional optional -> element(optional.getOptionalElement(), depth + 1);
            case ElementMinus minus -> element(minus.getMinusElement(), depth + 1);
            case ElementNamedGraph graph -> element(graph.getElement(), depth + 1);
            case ElementExists exists -> element(exists.getElement(), depth + 1);
            case ElementNotExists notExists -> element(notExists.getElement(), depth + 1);
            case ElementSubQuery subQuery -> query(subQuery.getQuery(), depth + 1);
            case ElementService service -> service(service, depth);
            case ElementFilter filter -> expression(filter.getExpr(), depth + 1);
            case ElementBind bind -> expression(bind.getExpr(), depth + 1);
            case ElementData data -> values(data.getRows().size());
            case ElementPathBlock block -> block.getPattern().forEach(triple -> triple(triple, block, depth));
            case ElementTriplesBlock block ->
                block.getPattern().forEach(triple -> triple(new TriplePath(triple), null, depth));
            default ->
                throw new Refusal(
                        Refusal.UNPROCESSABLE, keyword(element) + " is not answered here; only SPARQL 1.1 is");
        }
    }

    private void service(ElementService service, int depth) {
        federation.check(service.getServiceNode());
        if (isElsewhere) {
            throw new Refusal(Refusal.UNPROCESSABLE, "a SERVICE within a SERVICE is not answered here");
        }
        isElsewhere = true;
        element(service.getElement(), depth + 1);
        isElsewhere = false;
    }

    private static String keyword(Element element) {
        return element.getClass().getSimpleName().replaceFirst("^Element", "").toUpperCase(Locale.ROOT);
    }

    private void triple(TriplePath triple, @Nullable ElementPathBlock block, int depth) {
        part(depth);
        if (triple.isTriple()) {
            predicate(triple.getPredicate());
            if (block != null
                    && triple.getPredicate().isURI()
                    && triple.getPredicate().getURI().equals(SEARCH)) {
                search(triple.getObject(), block);
            }
        } else {
            path(triple.getPath(), depth + 1);
        }
    }

    private void path(Path path, int depth) {
        part(depth);
        PathParts.of(path).forEach(inner -> path(inner, depth + 1));
        if (path instanceof P_Link link) {
            predicate(link.getNode());
            if (link.getNode().hasURI(SEARCH)) {
                throw new Refusal(Refusal.UNPROCESSABLE, "text:query stands alone, not in a path");
            }
        }
    }

    private static void predicate(Node predicate) {
        if (predicate.isURI()
                && !predicate.getURI().equals(SEARCH)
                && CALLING_PREDICATES.stream().anyMatch(predicate.getURI().toLowerCase(Locale.ROOT)::startsWith)) {
            throw new Refusal(Refusal.UNPROCESSABLE, "the property " + predicate.getURI() + " is not answered here");
        }
    }

    /** The words of a search stand in the query, so that their cost is known before it runs. */
    private static void search(Node object, ElementPathBlock block) {
        boolean found = object.isLiteral();
        if (found) {
            searchArgument(object);
        }
        for (Node item : SearchArguments.of(object, block)) {
            if (item.isLiteral()) {
                found = true;
                searchArgument(item);
            } else if (!item.isURI()) {
                throw new Refusal(
                        Refusal.UNPROCESSABLE, "the arguments of text:query must be written out, not variables");
            }
        }
        if (!found) {
            throw new Refusal(Refusal.UNPROCESSABLE, "text:query needs its words written out: (property 'words')");
        }
    }

    private static void searchArgument(Node literal) {
        String text = literal.getLiteralLexicalForm();
        if (SEARCH_OPTION.matcher(text).matches()) {
            throw new Refusal(Refusal.UNPROCESSABLE, "the option highlight of text:query is not answered here");
        }
        if (text.length() > LONGEST_SEARCH
                || words(text) > MOST_SEARCH_TERMS
                || COSTLY_SEARCH.matcher(text).find()) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    "a search has at most " + MOST_SEARCH_TERMS
                            + " words, none of them a pattern between slashes or beginning with * or ?");
        }
    }

    private static long words(String search) {
        return Arrays.stream(search.split("\\s+", -1))
                .filter(word -> !SEARCH_OPERATORS.contains(word))
                .count();
    }

    private void expression(Expr expression, int depth) {
        part(depth);
        if (expression instanceof ExprAggregator aggregate) {
            ExprList inner = aggregate.getAggregator().getExprList();
            if (aggregate.getAggregator() instanceof AggCustom) {
                throw new Refusal(Refusal.UNPROCESSABLE, "this aggregate is not answered here");
            }
            if (inner != null) {
                inner.forEach(argument -> expression(argument, depth + 1));
            }
        } else if (expression instanceof ExprFunctionOp exists) {
            element(exists.getElement(), depth + 1);
        } else if (expression instanceof ExprFunction function) {
            String iri = function.getFunctionIRI();
            if (iri != null && !(iri.startsWith(XSD) && CASTS.contains(iri.substring(XSD.length())))) {
                throw new Refusal(Refusal.UNPROCESSABLE, "the function " + iri + " is not answered here");
            }
            function.getArgs().forEach(argument -> expression(argument, depth + 1));
        }
    }

    private void part(int depth) {
        parts++;
        if (depth > DEEPEST) {
            throw tooDeep();
        }
        if (parts > MOST_PARTS) {
            throw new Refusal(Refusal.UNPROCESSABLE, "the query has more than " + MOST_PARTS + " parts");
        }
    }

    private void values(int rows) {
        values += rows;
        if (values > MOST_VALUES) {
            throw new Refusal(Refusal.UNPROCESSABLE, "the query has more than " + MOST_VALUES + " rows of VALUES");
        }
    }

    private static Refusal tooDeep() {
        return new Refusal(Refusal.UNPROCESSABLE, "the query is nested deeper than " + DEEPEST + " levels");
    }
}

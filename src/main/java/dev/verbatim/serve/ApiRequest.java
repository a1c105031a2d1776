package dev.verbatim.serve;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.QueryCatalog;
import dev.verbatim.query.UnknownQueryException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question as an address puts it: {@code NAME} or {@code NAME.csv}, its arguments, and the page of the answer.
 *
 * @param question what is asked
 * @param suffix end of the address, without its dot; empty for none
 * @param arguments value by name of the parameter, sorted
 * @param page which rows are wanted
 */
record ApiRequest(CannedQuery question, String suffix, Map<String, String> arguments, Page page) {
    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final Set<String> OF_PAGES = Set.of("lang", "sort");
    private static final int LONGEST_NUMBER = 9;

    /**
     * @param path what follows {@code /api/}
     * @throws Refusal if it is not well formed
     * @throws UnknownQueryException if there is no such question
     */
    static ApiRequest read(HttpServletRequest request, String path, QueryCatalog catalog) {
        int dot = path.lastIndexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        CannedQuery question = catalog.get(name);
        Map<String, String> arguments = new TreeMap<>();
        Form.decoded(request.getQueryString()).forEach((parameter, values) -> {
            if (values.size() > 1) {
                throw new Refusal(Refusal.BAD_REQUEST, "one " + parameter + ", not " + values.size());
            }
            arguments.put(parameter, values.getFirst());
        });
        // What addresses of pages hold besides; it changes nothing here.
        arguments.keySet().removeAll(OF_PAGES);
        long offset = number(arguments.remove(OFFSET), OFFSET, 0, 0, Long.MAX_VALUE);
        long limit = number(arguments.remove(LIMIT), LIMIT, Page.MOST_ROWS, 1, Page.MOST_ROWS);
        return new ApiRequest(question, dot < 0 ? "" : path.substring(dot + 1), arguments, new Page(offset, limit));
    }

    private static long number(@Nullable String given, String name, long usual, long least, long most) {
        if (given == null || given.isEmpty()) {
            return usual;
        }
        boolean isNumber = given.length() <= LONGEST_NUMBER && given.chars().allMatch(c -> c >= '0' && c <= '9');
        long number = isNumber ? Long.parseLong(given) : -1;
        if (number < least || number > most) {
            throw new Refusal(
                    Refusal.BAD_REQUEST,
                    "parameter " + name + " takes a whole number from " + least + " to " + Math.min(most, 999_999_999)
                            + "; for example " + name + "=100");
        }
        return number;
    }

    /** Whether the answer is rows or a truth, not a graph. */
    boolean isRows() {
        return question.query().isSelectType() || question.query().isAskType();
    }

    /** The form that is wanted; empty if it is a page for people. */
    Optional<AnswerFormat> format(Optional<String> accept) {
        if (!suffix.isEmpty()) {
            return Optional.of(AnswerFormat.bySuffix(isRows(), suffix).orElseThrow(this::noSuchForm));
        }
        return AnswerFormat.accepted(isRows(), accept, this::noSuchForm);
    }

    private NotAcceptable noSuchForm() {
        return new NotAcceptable(question.name(), AnswerFormat.offered(isRows()));
    }

    /** The arguments and the page as an address has them, beginning with a question mark; empty if there is nothing. */
    String query(Optional<Page> other) {
        Map<String, String> all = new TreeMap<>(arguments);
        Page shown = other.orElse(page);
        if (shown.offset() != 0) {
            all.put(OFFSET, Long.toString(shown.offset()));
        }
        if (shown.limit() != Page.MOST_ROWS) {
            all.put(LIMIT, Long.toString(shown.limit()));
        }
        all.values().removeIf(String::isEmpty);
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A form that the answer does not take. */
    static final class NotAcceptable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private NotAcceptable(String name, List<AnswerFormat> offered) {
            this.problem = Problem.notAcceptable(name, offered);
        }

        Problem problem() {
            return problem;
        }
    }
}

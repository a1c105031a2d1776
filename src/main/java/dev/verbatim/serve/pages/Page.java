package dev.verbatim.serve.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page before it is written.
 *
 * @param status of HTTP
 * @param template its name
 * @param title of the page, in the reader's language
 * @param values what the template is filled with
 * @param scripts names of the scripts it needs, under {@code assets/}
 * @param alternates the same as data, each with its media type
 * @param styles style sheets that a library writes into the page, by what they hash to, as a policy names them
 */
record Page(
        int status,
        String template,
        String title,
        Map<String, Object> values,
        List<String> scripts,
        List<Alternate> alternates,
        List<String> styles) {
    /** Copies what it is given. */
    Page {
        values = Map.copyOf(values);
        scripts = List.copyOf(scripts);
        alternates = List.copyOf(alternates);
        styles = List.copyOf(styles);
    }

    static Page of(String template, String title, Map<String, Object> values) {
        return new Page(200, template, title, values, List.of(), List.of(), List.of());
    }

    Page with(String... more) {
        return new Page(status, template, title, values, List.of(more), alternates, styles);
    }

    Page or(List<Alternate> others) {
        return new Page(status, template, title, values, scripts, others, styles);
    }

    Page status(int other) {
        return new Page(other, template, title, values, scripts, alternates, styles);
    }

    Page allowing(List<String> sheets) {
        return new Page(status, template, title, values, scripts, alternates, sheets);
    }

    /** What the template sees. */
    Map<String, Object> model(Visit visit) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("page", visit);
        model.put("t", visit.texts());
        model.put("title", title);
        model.put("scripts", scripts);
        model.put("alternates", alternates);
        return model;
    }
}

package dev.verbatim.serve.pages;

import dev.verbatim.query.QueryCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first page and the list of questions. */
public final class HomePage {
    private static final int SHOWN_PUBLISHERS = 12;

    HomePage() {}

    /** What the graph holds, and the ways into it. */
    Page first(Visit visit, Census census) {
        Cards cards = new Cards(visit);
        Map<String, Object> values = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>();
        census.counts()
                .forEach((name, count) -> facts.add(new Fact(name, visit.texts().of("count." + name, count), count)));
        values.put("facts", facts);
        values.put("first", visit.figures().date(census.first()));
        values.put("last", visit.figures().date(census.last()));
        values.put(
                "publishers",
                census.publishers().stream()
                        .limit(SHOWN_PUBLISHERS)
                        .map(visit::ref)
                        .toList());
        values.put("morePublishers", Math.max(0, census.publishers().size() - SHOWN_PUBLISHERS));
        values.put("recent", census.recent().stream().map(cards::investment).toList());
        values.put("themes", themes(visit));
        return Page.of("home", "Verbatim", values);
    }

    /** All questions by theme. */
    Page questions(Visit visit) {
        return Page.of("questions", visit.texts().of("questions.title"), Map.of("themes", themes(visit)));
    }

    private static List<Theme> themes(Visit visit) {
        QueryCatalog catalog = visit.catalog();
        List<Theme> themes = new ArrayList<>();
        catalog.themes()
                .forEach((tag, questions) -> themes.add(new Theme(
                        catalog.label(tag, visit.language()),
                        questions.stream()
                                .map(question -> new Listed(
                                        question.title(visit.language()),
                                        visit.href("questions/" + question.name()),
                                        question.description(visit.language()),
                                        question.chart().isPresent()))
                                .toList())));
        return themes;
    }

    /**
     * A count.
     *
     * @param name of what is counted
     * @param text what is counted, in the number it has
     * @param count how many
     */
    public record Fact(String name, String text, long count) {}

    /**
     * Questions of one theme.
     *
     * @param label of the theme
     * @param questions in the order of their names
     */
    public record Theme(String label, List<Listed> questions) {
        /** Copies the list. */
        public Theme {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question in a list.
     *
     * @param title what it asks
     * @param href its page
     * @param description what its rows are
     * @param drawn whether its answer is also drawn
     */
    public record Listed(String title, String href, String description, boolean drawn) {}
}

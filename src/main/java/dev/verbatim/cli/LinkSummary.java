package dev.verbatim.cli;

import dev.verbatim.model.Alignment.Outcome;
import dev.verbatim.pipeline.LinkReport;
import dev.verbatim.pipeline.LinkReport.Measured;
import java.nio.file.Path;
import java.util.Locale;

/** What came of linking, for people. */
final class LinkSummary {
    private final Console console;

    LinkSummary(Console console) {
        this.console = console;
    }

    void print(LinkReport report, Path store) {
        report.problems().forEach(problem -> console.err().println("verbatim: " + problem));
        if (!report.isPublished()) {
            console.err()
                    .println("verbatim: nothing could be read that has a name or a type; " + store
                            + " and the links found before are as they were");
            return;
        }
        line("linked", count(report, Outcome.MATCHED));
        line("several fit", count(report, Outcome.AMBIGUOUS));
        line("no match", count(report, Outcome.NO_MATCH));
        line("known before", report.known());
        Measured measured = report.measured();
        if (measured.asked() > 0) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "on %d of those known before, asked again: precision %.3f, recall %.3f",
                            measured.asked(),
                            measured.precision(),
                            measured.recall()));
        }
        console.out().println(store + ": generation " + report.generation() + (report.changed() ? "" : ", as it was"));
        console.out().flush();
    }

    private static long count(LinkReport report, Outcome outcome) {
        return report.outcomes().getOrDefault(outcome, 0L);
    }

    private void line(String what, long count) {
        console.out().println(String.format(Locale.ROOT, "%-14s %8d", what, count));
    }
}

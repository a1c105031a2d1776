package dev.verbatim.cli;

import dev.verbatim.model.Notice;
import dev.verbatim.pipeline.BuildReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What a build did, in words. */
final class BuildSummary {
    private static final String CORRECTIONS = "correct";

    private final PrintStream out;

    BuildSummary(PrintStream out) {
        this.out = out;
    }

    void print(BuildReport report, Path store) {
        out.println(Count.of(report.read(), "article") + " read: " + report.added() + " new or changed, "
                + report.unchanged() + " unchanged; " + Count.of(report.removed(), "article") + " taken out");
        if (report.passedOver() > 0) {
            out.println(Count.of(report.passedOver(), "file") + " passed over: hidden, or of a kind that is not read");
        }
        notices(report, Notice.Severity.REJECTED, "rejected");
        notices(report, Notice.Severity.WARNING, "in doubt");
        corrections(report);
        out.println();
        out.println(store + " holds" + (report.changed() ? "" : ", as before") + " (generation " + report.generation()
                + report.version().map(version -> ", version " + version).orElse("") + "):");
        int width = report.found().values().stream()
                .mapToInt(n -> Long.toString(n).length())
                .max()
                .orElse(1);
        report.found()
                .forEach((kind, number) -> out.println(
                        "  " + " ".repeat(width - Long.toString(number).length()) + number + "  " + kind));
    }

    private void corrections(BuildReport report) {
        List<Notice> left = report.notices().stream()
                .filter(notice -> notice.stage().equals(CORRECTIONS))
                .toList();
        if (report.corrected() > 0 || !left.isEmpty()) {
            out.println();
            out.println(
                    Count.of(report.corrected(), "correction") + " applied" + (left.isEmpty() ? "" : "; not applied:"));
            left.forEach(notice -> out.println("  " + notice.file() + ": " + notice.message()));
        }
    }

    private void notices(BuildReport report, Notice.Severity severity, String what) {
        List<Notice> some = report.notices().stream()
                .filter(notice ->
                        notice.severity() == severity && !notice.stage().equals(CORRECTIONS))
                .toList();
        if (!some.isEmpty()) {
            long files = some.stream().map(Notice::file).distinct().count();
            out.println();
            out.println(Count.of(files, "file") + " " + what + ":");
            some.forEach(notice -> out.println("  " + notice.file() + ": " + notice.message()));
        }
    }
}

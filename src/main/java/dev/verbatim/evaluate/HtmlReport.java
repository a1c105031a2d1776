package dev.verbatim.evaluate;

import java.util.List;
import java.util.Locale;

/** An evaluation as a page that needs no other file; all that comes from articles is escaped. */
final class HtmlReport {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Evaluation</title>
            <style>
            :root { color-scheme: light dark; --line: light-dark(#ccc, #444); --soft: light-dark(#666, #aaa); }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { padding: .2rem .8rem; border-bottom: 1px solid var(--line); text-align: right; }
            th:first-child, td:first-child { text-align: left; }
            details { margin: 1rem 0; border-left: 3px solid var(--line); padding-left: 1rem; }
            summary { cursor: pointer; font-weight: 600; }
            li { margin: .5rem 0; }
            q { display: block; color: var(--soft); }
            small { color: var(--soft); }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private HtmlReport() {}

    static String of(Evaluation evaluation) {
        HtmlReport report = new HtmlReport();
        report.figures(evaluation);
        report.rules(evaluation);
        report.page.append("<h2>Misses and wrong finds</h2>\n");
        evaluation.tallies().forEach((figure, tally) -> {
            report.findings(figure + ": missed", tally.missed());
            report.findings(figure + ": wrong", tally.wrong());
        });
        return report.page.append("</body>\n</html>\n").toString();
    }

    private void figures(Evaluation evaluation) {
        page.append("<h1>Evaluation</h1>\n<p>")
                .append(escaped(evaluation.gold()))
                .append("</p>\n<table>\n");
        row("th", "figure", "precision", "recall", "F1", "found", "gold");
        evaluation
                .tallies()
                .forEach((figure, tally) -> row(
                        "td",
                        figure,
                        tally.isAccuracy() ? "" : share(tally.precision()),
                        tally.isAccuracy() ? "" : share(tally.recall()),
                        share(tally.f1()),
                        tally.isAccuracy() ? "" : Integer.toString(tally.found()),
                        Integer.toString(tally.gold())));
        row("td", "macro F1 of the nine", "", "", share(evaluation.macroF1()), "", "");
        page.append(
                "</table>\n<p><small>A line without precision and recall is the share that is right.</small></p>\n");
    }

    private void rules(Evaluation evaluation) {
        page.append("<h2>Precision of each rule</h2>\n<table>\n");
        row("th", "rule", "right", "judged", "precision", "at least (95 %)");
        evaluation
                .rules()
                .forEach((rule, measured) -> row(
                        "td",
                        rule,
                        Integer.toString(measured.right()),
                        Integer.toString(measured.judged()),
                        share((double) measured.right() / measured.judged()),
                        share(measured.lowerBound())));
        page.append("</table>\n");
    }

    private void row(String tag, String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            page.append('<')
                    .append(tag)
                    .append('>')
                    .append(escaped(cell))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        page.append("</tr>\n");
    }

    private void findings(String heading, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.append("<details>\n<summary>")
                .append(escaped(heading))
                .append(" (")
                .append(findings.size())
                .append(")</summary>\n<ul>\n");
        for (Finding finding : findings) {
            page.append("<li>").append(escaped(finding.what())).append(" <small>");
            page.append(escaped(finding.document()));
            page.append(finding.rule().isEmpty() ? "" : ", " + escaped(finding.rule()))
                    .append("</small>");
            page.append(finding.sentence().isEmpty() ? "" : "<q>" + escaped(finding.sentence()) + "</q>");
            page.append("</li>\n");
        }
        page.append("</ul>\n</details>\n");
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

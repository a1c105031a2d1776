package dev.verbatim.evaluate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.verbatim.model.RulePrecision;
import java.util.List;

/** An evaluation as one JSON object: each figure by its name, then all that lies behind them under {@code detail}. */
final class JsonReport {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonReport() {}

    static String of(Evaluation evaluation) {
        JsonObject report = new JsonObject();
        evaluation.tallies().forEach((figure, tally) -> report.addProperty(figure, rounded(tally.f1())));
        report.addProperty("macro", rounded(evaluation.macroF1()));
        JsonObject detail = new JsonObject();
        detail.addProperty("documents", evaluation.scored());
        detail.addProperty("gold", evaluation.gold());
        JsonObject figures = new JsonObject();
        evaluation.tallies().forEach((figure, tally) -> figures.add(figure, figure(tally)));
        detail.add("figures", figures);
        JsonObject rules = new JsonObject();
        evaluation.rules().forEach((rule, measured) -> rules.add(rule, rule(measured)));
        detail.add("rules", rules);
        report.add("detail", detail);
        return GSON.toJson(report) + "\n";
    }

    private static JsonObject figure(Tally tally) {
        JsonObject figure = new JsonObject();
        if (!tally.isAccuracy()) {
            figure.addProperty("precision", rounded(tally.precision()));
        }
        figure.addProperty(tally.isAccuracy() ? "accuracy" : "recall", rounded(tally.recall()));
        figure.addProperty("found", tally.found());
        figure.addProperty("gold", tally.gold());
        figure.add("missed", findings(tally.missed()));
        figure.add("wrong", findings(tally.wrong()));
        return figure;
    }

    private static JsonArray findings(List<Finding> findings) {
        JsonArray array = new JsonArray();
        for (Finding finding : findings) {
            JsonObject one = new JsonObject();
            one.addProperty("document", finding.document());
            one.addProperty("what", finding.what());
            one.addProperty("sentence", finding.sentence());
            if (!finding.rule().isEmpty()) {
                one.addProperty("rule", finding.rule());
            }
            array.add(one);
        }
        return array;
    }

    private static JsonObject rule(RulePrecision measured) {
        JsonObject rule = new JsonObject();
        rule.addProperty("right", measured.right());
        rule.addProperty("judged", measured.judged());
        rule.addProperty("precision", rounded((double) measured.right() / measured.judged()));
        rule.addProperty("lowerBound", rounded(measured.lowerBound()));
        return rule;
    }

    /** Four decimals. */
    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}

package dev.verbatim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.Rule;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Articles;
import dev.verbatim.model.Language;
import dev.verbatim.model.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule does on its examples what its file says. */
class RulesTest {

    private static final Chain CHAIN = Chain.standard();

    static Stream<Rule> rules() {
        return Rules.load().all().stream();
    }

    static Stream<Arguments> must() {
        return rules().flatMap(rule -> rule.must().stream().map(text -> Arguments.of(rule.id(), text)));
    }

    static Stream<Arguments> mustNot() {
        return rules().flatMap(rule -> rule.mustNot().stream().map(text -> Arguments.of(rule.id(), text)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleHasThreeExamplesOfEachKind(Rule rule) {
        assertTrue(rule.must().size() >= 3, rule.id() + " needs three sentences it must match");
        assertTrue(rule.mustNot().size() >= 3, rule.id() + " needs three sentences it must not match");
        assertEquals(3, rule.id().split("\\.", -1).length, rule.id() + " is not kind.language.name");
    }

    @Test
    void whatWasMeasuredIsOfRulesThatThereAre() {
        List<String> measured = Table.resource("rules/precision.tsv").rows().stream()
                .map(row -> row.get("rule"))
                .toList();
        assertEquals(measured.stream().distinct().sorted().toList(), measured, "sorted, and each once");
        Set<String> declared = rules().map(Rule::id).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                measured.stream().filter(rule -> !declared.contains(rule)).toList(),
                "measure anew: see docs/evaluation.md");
    }

    @ParameterizedTest
    @MethodSource("must")
    void aRuleMakesAStatementWhereItMust(String rule, String text) {
        assertTrue(rulesOf(rule, text).contains(rule), () -> "made by " + rulesOf(rule, text) + ": " + text);
    }

    @ParameterizedTest
    @MethodSource("mustNot")
    void aRuleMakesNoStatementWhereItMustNot(String rule, String text) {
        assertTrue(!rulesOf(rule, text).contains(rule), () -> "made by " + rulesOf(rule, text) + ": " + text);
    }

    private static List<String> rulesOf(String rule, String text) {
        String language = rule.split("\\.", -1)[1];
        Language spoken = language.equals("any") ? Language.FRENCH : new Language(language);
        return CHAIN.read(Articles.of(spoken, text.replace("\\n", "\n"))).source().statements().stream()
                .map(Statement::evidence)
                .map(evidence -> evidence.rule())
                .distinct()
                .toList();
    }
}

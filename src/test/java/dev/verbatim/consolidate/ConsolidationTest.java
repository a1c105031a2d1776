package dev.verbatim.consolidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Figure;
import dev.verbatim.model.Investment;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Statement.Status;
import dev.verbatim.model.Telling;
import dev.verbatim.model.TimeFrame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ConsolidationTest {

    /** A telling in the making: "DAY article STATUS amount CURRENCY investors -> recipients". */
    private static Telling telling(int day, String article, String amount, String investors, String recipients) {
        return new Telling(
                article + "#" + amount + "-" + investors,
                sorted(article + "#s"),
                article,
                amount.length(),
                Optional.of(PartialDate.of(LocalDate.of(2025, 1, day))),
                new Figure(new BigDecimal(amount.split(" ", -1)[0]), Optional.empty(), Qualifier.EXACT),
                Optional.of(amount.split(" ", -1)[1]),
                false,
                sorted(investors.split(",", -1)),
                sorted(recipients.split(",", -1)),
                sorted(),
                TimeFrame.NONE,
                Status.ANNOUNCED,
                Factuality.ASSERTED,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static SortedSet<String> sorted(String... parts) {
        return Arrays.stream(parts).filter(p -> !p.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Telling with(Telling t, Status status, Factuality factuality, boolean background) {
        return new Telling(
                t.statement(),
                t.sentences(),
                t.article(),
                t.offset(),
                t.published(),
                t.figure(),
                t.currency(),
                t.perYear(),
                t.investors(),
                t.recipients(),
                t.countries(),
                t.when(),
                status,
                factuality,
                background,
                t.conversionOf(),
                t.partOf());
    }

    private static Telling tied(Telling t, Optional<String> conversionOf, Optional<String> partOf) {
        return new Telling(
                t.statement(),
                t.sentences(),
                t.article(),
                t.offset() + 1,
                t.published(),
                t.figure(),
                t.currency(),
                t.perYear(),
                t.investors(),
                t.recipients(),
                t.countries(),
                t.when(),
                t.status(),
                t.factuality(),
                t.background(),
                conversionOf,
                partOf);
    }

    @Test
    void countsOncePledgesThatTwoArticlesTell() {
        List<Investment> all = Consolidation.consolidate(List.of(
                telling(2, "b", "500 USD", "softbank,openai", "stargate"), telling(1, "a", "500 USD", "", "stargate")));
        assertEquals(1, all.size());
        assertEquals(
                List.of("a", "b"),
                all.get(0).tellings().stream().map(Telling::article).toList());
        assertEquals(Set.of("softbank", "openai"), all.get(0).investors());
    }

    @Test
    void keepsApartTheSameSumOfOthers() {
        assertEquals(
                2,
                Consolidation.consolidate(List.of(
                                telling(1, "a", "10 USD", "microsoft", "openai"),
                                telling(2, "b", "10 USD", "google", "openai")))
                        .size());
        assertEquals(
                2,
                Consolidation.consolidate(List.of(
                                telling(1, "a", "10 USD", "microsoft", "openai"),
                                telling(1, "a", "10 USD", "microsoft", "mistral")))
                        .size());
        assertEquals(
                2,
                Consolidation.consolidate(List.of(telling(1, "a", "10 USD", "", ""), telling(2, "b", "10 USD", "", "")))
                        .size());
        assertEquals(
                2,
                Consolidation.consolidate(List.of(
                                telling(1, "a", "10 USD", "microsoft", ""), telling(2, "b", "10 EUR", "microsoft", "")))
                        .size());
    }

    @Test
    void joinsTheSameSumOfOneArticleWhoseSecondTellingNamesNobody() {
        assertEquals(
                1,
                Consolidation.consolidate(
                                List.of(telling(1, "a", "10 USD", "x", "y"), telling(1, "a", "10 USD", "", "")))
                        .size());
    }

    @Test
    void takesAConversionForTheSameInvestmentAndAPartForAPart() {
        Telling whole = telling(1, "a", "500 USD", "x", "y");
        Telling converted =
                tied(telling(1, "a", "460 EUR", "x", "y"), Optional.of(whole.statement()), Optional.empty());
        Telling part = tied(telling(1, "a", "100 USD", "x", "y"), Optional.empty(), Optional.of(whole.statement()));
        List<Investment> all = Consolidation.consolidate(List.of(part, converted, whole));
        assertEquals(2, all.size());
        assertEquals(
                "500 USD",
                all.get(0).figure().value() + " " + all.get(0).currency().orElseThrow());
        assertEquals(2, all.get(0).tellings().size());
        assertEquals(Set.of(whole.statement()), all.get(1).partOf());
    }

    @Test
    void keepsALedgerWhoseLastEntryIsTheStatus() {
        Telling rumour = with(telling(1, "a", "5 EUR", "x", "y"), Status.CONSIDERED, Factuality.CONDITIONAL, false);
        Telling signed = with(telling(5, "b", "5 EUR", "x", "y"), Status.COMMITTED, Factuality.ASSERTED, false);
        Telling recall = with(telling(9, "c", "5 EUR", "x", "y"), Status.ANNOUNCED, Factuality.ASSERTED, true);
        Investment one =
                Consolidation.consolidate(List.of(recall, signed, rumour)).get(0);
        assertEquals(Status.COMMITTED, one.status());
        assertEquals(Optional.of(PartialDate.of(LocalDate.of(2025, 1, 1))), one.announced());
        assertFalse(one.recalled() || one.denied());
        Telling denial = with(telling(10, "d", "5 EUR", "x", "y"), Status.ANNOUNCED, Factuality.NEGATED, false);
        assertTrue(Consolidation.consolidate(List.of(rumour, denial)).get(0).denied());
        assertTrue(Consolidation.consolidate(List.of(recall)).get(0).recalled());
    }

    @RepeatedTest(50)
    void doesNotMindTheOrderAndMovesNothingWhenLaterArticlesCome(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> parties = List.of("", "a", "b", "c", "a,b");
        List<Telling> tellings = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            tellings.add(telling(
                    day,
                    "article" + day,
                    (1 + random.nextInt(2)) + " EUR",
                    parties.get(random.nextInt(parties.size())),
                    parties.get(random.nextInt(parties.size()))));
        }
        List<Investment> all = Consolidation.consolidate(tellings);
        List<Telling> shuffled = new ArrayList<>(tellings);
        Collections.shuffle(shuffled, random);
        assertEquals(all, Consolidation.consolidate(shuffled));
        for (Investment before : Consolidation.consolidate(tellings.subList(0, 12))) {
            Investment after = all.stream()
                    .filter(i -> i.founder().equals(before.founder()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    before.tellings(),
                    after.tellings().subList(0, before.tellings().size()));
        }
    }
}

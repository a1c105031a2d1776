package dev.verbatim.consolidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
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
import java.time.Duration;
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
                sorted(article + "#sentence-" + amount + "-" + investors + "-" + recipients),
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
    void nothingIsAPartOfItsOwnPart() {
        Telling five = telling(1, "a", "5 EUR", "x", "y");
        Telling nine = tied(telling(2, "b", "9 EUR", "x", "y"), Optional.empty(), Optional.of(five.statement()));
        Telling fiveAgain = tied(telling(3, "c", "5 EUR", "x", "y"), Optional.empty(), Optional.of(nine.statement()));
        List<Investment> all = Consolidation.consolidate(List.of(five, nine, fiveAgain));
        assertEquals(2, all.size());
        assertEquals(1, all.stream().mapToInt(i -> i.partOf().size()).sum());
        Telling itself = tied(five, Optional.empty(), Optional.of(five.statement()));
        assertEquals(Set.of(), Consolidation.consolidate(List.of(itself)).get(0).partOf());
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

    private static Telling at(Telling t, String country, TimeFrame when) {
        return new Telling(
                t.statement() + country + when,
                t.sentences(),
                t.article(),
                t.offset() + country.length(),
                t.published(),
                t.figure(),
                t.currency(),
                t.perYear(),
                t.investors(),
                t.recipients(),
                country.isEmpty() ? sorted() : sorted(country),
                when,
                t.status(),
                t.factuality(),
                t.background(),
                t.conversionOf(),
                t.partOf());
    }

    private static TimeFrame in(int year) {
        return new TimeFrame(Optional.of(PartialDate.of(year)), Optional.of(PartialDate.of(year)), Optional.empty());
    }

    @Test
    void keepsApartWhatIsSpentElsewhereOrAtAnotherTime() {
        Telling france = at(telling(1, "a", "5 EUR", "x", ""), "FR", TimeFrame.NONE);
        Telling italy = at(telling(2, "b", "5 EUR", "x", ""), "IT", TimeFrame.NONE);
        Telling nowhere = telling(3, "c", "5 EUR", "x", "");
        assertEquals(2, Consolidation.consolidate(List.of(france, italy)).size());
        assertEquals(1, Consolidation.consolidate(List.of(france, nowhere)).size());
        Telling thisYear = at(telling(1, "a", "5 EUR", "x", ""), "", in(2025));
        Telling nextYear = at(telling(2, "b", "5 EUR", "x", ""), "", in(2026));
        assertEquals(2, Consolidation.consolidate(List.of(thisYear, nextYear)).size());
        assertEquals(1, Consolidation.consolidate(List.of(thisYear, nowhere)).size());
    }

    @Test
    void countsTwoEqualSumsOfOneSentenceAsTwo() {
        Telling first = telling(1, "a", "5 EUR", "x", "");
        Telling second = at(first, "", in(2025));
        assertEquals(first.sentences(), second.sentences());
        assertEquals(2, Consolidation.consolidate(List.of(first, second)).size());
    }

    @Test
    void joinsWhatSourcesDisagreeOnIfGiverAndReceiverAreNamed() {
        Telling eleven = telling(1, "a", "11 USD", "amazon", "indiana");
        Telling nearly = telling(2, "b", "10.5 USD", "amazon,aws", "indiana");
        Investment one = Consolidation.consolidate(List.of(eleven, nearly)).get(0);
        assertEquals(List.of(eleven, nearly), one.tellings());
        assertEquals(nearly.figure(), one.figure());
        for (Telling other : List.of(
                telling(2, "b", "10.5 USD", "amazon", ""),
                telling(2, "b", "9 USD", "amazon", "indiana"),
                telling(2, "a", "10.5 USD", "amazon", "indiana"))) {
            assertEquals(2, Consolidation.consolidate(List.of(eleven, other)).size(), other::toString);
        }
    }

    @Test
    void takesAnotherCurrencyForTheSameInvestmentOnceAnArticleConvertedIt() {
        Telling dollars = telling(1, "a", "500 USD", "x", "y");
        Telling euros = tied(telling(1, "a", "460 EUR", "x", "y"), Optional.of(dollars.statement()), Optional.empty());
        Telling later = telling(2, "b", "460 EUR", "x", "");
        assertEquals(
                1, Consolidation.consolidate(List.of(dollars, euros, later)).size());
        assertEquals(2, Consolidation.consolidate(List.of(dollars, later)).size());
    }

    @Test
    void aHundredThousandTellingsOfOneInvestmentTakeLittleTime() {
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            tellings.add(telling(1 + i % 28, "article" + i, "500 USD", i % 3 == 0 ? "" : "softbank", "stargate"));
        }
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(1, Consolidation.consolidate(tellings).size()));
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

package dev.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verbatim.annotate.Numeral.Form;
import dev.verbatim.annotate.Numeral.Tone;
import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static final Numbers FRENCH = new Numbers(Language.FRENCH);
    private static final Numbers ENGLISH = new Numbers(Language.ENGLISH);

    private static final String[] FRENCH_BELOW_17 = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize"
    };
    private static final String[] FRENCH_TENS = {
        "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"
    };
    private static final String[] ENGLISH_BELOW_20 = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] ENGLISH_TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    static List<String> french() {
        return FigureCases.lines("numbers.fr.txt");
    }

    static List<String> english() {
        return FigureCases.lines("numbers.en.txt");
    }

    @ParameterizedTest
    @MethodSource("french")
    void readsFrenchNumbersAsTheTableSays(String line) {
        String[] sides = line.split(" => ", 2);
        assertEquals(sides[1], told(FRENCH, sides[0]));
    }

    @ParameterizedTest
    @MethodSource("english")
    void readsEnglishNumbersAsTheTableSays(String line) {
        String[] sides = line.split(" => ", 2);
        assertEquals(sides[1], told(ENGLISH, sides[0]));
    }

    private static String told(Numbers numbers, String text) {
        List<Numeral> found = numbers.all(Tokenizer.tokenize(text));
        return found.isEmpty() ? "none" : found.stream().map(NumbersTest::told).collect(Collectors.joining("; "));
    }

    private static String told(Numeral numeral) {
        String form = switch (numeral.form()) {
            case ARTICLE -> " article";
            case LONE_SCALE -> " lone";
            case DIGITS, WORDS -> "";
        };
        String tone =
                numeral.tone() == Tone.PLAIN ? "" : " " + numeral.tone().name().toLowerCase(Locale.ROOT);
        return FigureCases.number(numeral.value()) + form + tone;
    }

    @RepeatedTest(400)
    void readsBackAnyNumberWrittenOutInWords(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long value = random.nextLong(1, 1L << (4 + random.nextInt(36)));
        assertEquals(value, onlyValue(FRENCH, french(value)), () -> french(value));
        assertEquals(value, onlyValue(ENGLISH, english(value)), () -> english(value));
    }

    @RepeatedTest(200)
    void readsBackAnyNumberWrittenInDigits(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long value = random.nextLong(0, 1L << (4 + random.nextInt(36)));
        String commas = String.format(Locale.ROOT, "%,d", value);
        assertEquals(value, onlyValue(ENGLISH, commas));
        assertEquals(value, onlyValue(FRENCH, commas.replace(',', '\u202F')));
        assertEquals(value, onlyValue(FRENCH, commas.replace(',', '.')));
        assertEquals(value, onlyValue(FRENCH, Long.toString(value)));
    }

    private static long onlyValue(Numbers numbers, String text) {
        List<Numeral> found = numbers.all(Tokenizer.tokenize(text));
        assertEquals(1, found.size(), text);
        return found.get(0).value().longValueExact();
    }

    private static String french(long value) {
        if (value >= 1_000_000_000) {
            return join(
                    french(value / 1_000_000_000) + (value >= 2_000_000_000 ? " milliards" : " milliard"),
                    value % 1_000_000_000,
                    true);
        }
        if (value >= 1_000_000) {
            return join(
                    french(value / 1_000_000) + (value >= 2_000_000 ? " millions" : " million"),
                    value % 1_000_000,
                    true);
        }
        if (value >= 1000) {
            return join((value >= 2000 ? french(value / 1000) + " " : "") + "mille", value % 1000, true);
        }
        if (value >= 100) {
            return join((value >= 200 ? french(value / 100) + " " : "") + "cent", value % 100, true);
        }
        return frenchBelowHundred((int) value);
    }

    private static String frenchBelowHundred(int value) {
        if (value < 17) {
            return FRENCH_BELOW_17[value];
        }
        if (value < 20) {
            return "dix-" + FRENCH_BELOW_17[value - 10];
        }
        int ten = value / 10;
        int rest = ten == 7 || ten == 9 ? value - (ten - 1) * 10 : value % 10;
        if (rest == 0) {
            return FRENCH_TENS[ten];
        }
        boolean et = (rest == 1 || rest == 11) && ten < 8;
        return FRENCH_TENS[ten] + (et ? " et " : "-") + frenchBelowHundred(rest);
    }

    private static String english(long value) {
        for (long[] step : new long[][] {{1_000_000_000, 0}, {1_000_000, 1}, {1000, 2}}) {
            if (value >= step[0]) {
                String word = new String[] {" billion", " million", " thousand"}[(int) step[1]];
                return join(english(value / step[0]) + word, value % step[0], false);
            }
        }
        if (value >= 100) {
            long rest = value % 100;
            return english(value / 100) + " hundred" + (rest == 0 ? "" : " and " + english(rest));
        }
        if (value < 20) {
            return ENGLISH_BELOW_20[(int) value];
        }
        return ENGLISH_TENS[(int) value / 10] + (value % 10 == 0 ? "" : "-" + ENGLISH_BELOW_20[(int) value % 10]);
    }

    private static String join(String head, long rest, boolean french) {
        return rest == 0 ? head : head + " " + (french ? french(rest) : english(rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vingt-", "mille ", "5 milliards 3 millions ", "des ", "un demi-", "cent et ", "9"})
    void takesTimeInProportionToTheLengthOfTheText(String piece) {
        List<Token> tokens = Tokenizer.tokenize(piece.repeat(100_000));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> FRENCH.all(tokens));
    }

    @Test
    void keepsScaleAndMantissaApart() {
        Numeral numeral = FRENCH.all(Tokenizer.tokenize("2,5 milliards")).get(0);
        assertEquals(new BigDecimal("2.5"), numeral.mantissa());
        assertEquals(0, numeral.scale().compareTo(BigDecimal.valueOf(1_000_000_000)));
        assertEquals(Form.DIGITS, numeral.form());
    }
}

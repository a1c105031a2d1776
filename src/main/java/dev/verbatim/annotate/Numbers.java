package dev.verbatim.annotate;

import dev.verbatim.annotate.NumberWords.Kind;
import dev.verbatim.annotate.NumberWords.Word;
import dev.verbatim.annotate.Numeral.Form;
import dev.verbatim.annotate.Numeral.Tone;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds numbers written in digits, in words and in both: "1 500", "vingt et un", "2,5 millions", "half a billion". */
final class Numbers {

    static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final NumberWords words;

    Numbers(Language language) {
        this.words = new NumberWords(language);
    }

    /** All numbers from left to right, none overlapping another. */
    List<Numeral> all(List<Token> tokens) {
        List<Numeral> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Numeral> numeral = at(tokens, i);
            numeral.ifPresent(found::add);
            i = numeral.map(Numeral::to).orElse(i + 1);
        }
        return found;
    }

    /** False if no number begins with the token; true promises nothing. */
    boolean mayBeginWith(Token token) {
        return token.kind() == Token.Kind.NUMBER || words.mayBeginWith(token);
    }

    /** The longest number that begins with the token at {@code from}. */
    Optional<Numeral> at(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        if (token.kind() == Token.Kind.NUMBER) {
            return Digits.read(token.form(), words.decimalSign()).map(value -> digits(tokens, from, value));
        }
        if (token.kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        Optional<PhraseMatcher.Match<Boolean>> several = words.severalAt(tokens, from);
        if (several.isPresent()) {
            return vague(tokens, from, skipHyphen(tokens, several.get().to()));
        }
        Word word = words.at(tokens, from);
        if (word == null) {
            return Optional.empty();
        }
        return switch (word.kind()) {
            case COLLECTIVES -> vague(tokens, from, from);
            case HALF, QUARTER -> fraction(tokens, from, from, BigDecimal.ONE);
            case SCALE, SCALES ->
                Optional.of(new Numeral(
                        from,
                        from + 1,
                        word.value(),
                        word.value(),
                        Form.LONE_SCALE,
                        word.kind() == Kind.SCALE ? Tone.PLAIN : Tone.VAGUE,
                        false));
            case UNIT, ONE, ARTICLE, TEEN, TEN, HUNDRED, THOUSAND -> words(tokens, from);
            case COLLECTIVE, AND_TEN, AND_HUNDRED, OF -> Optional.empty();
        };
    }

    /** The same number behind a currency sign, where scale words are read as English has them ("$500 billion"). */
    Numeral behindSign(List<Token> tokens, Numeral numeral) {
        return words.shortScale(tokens.get(numeral.to() - 1))
                .filter(scale -> numeral.isLarge())
                .map(scale -> new Numeral(
                        numeral.from(),
                        numeral.to(),
                        numeral.mantissa().multiply(scale),
                        scale,
                        numeral.form(),
                        numeral.tone(),
                        numeral.currencyOnly()))
                .orElse(numeral);
    }

    // ---- digits

    private Numeral digits(List<Token> tokens, int from, BigDecimal value) {
        int next = skipHyphen(tokens, from + 1);
        int half = halfBehind(tokens, next);
        Word afterHalf = half > 0 ? words.at(tokens, skipHyphen(tokens, half)) : null;
        if (half > 0 && afterHalf != null && afterHalf.isScale()) {
            return scaled(tokens, from, value.add(NumberWords.HALF), afterHalf, skipHyphen(tokens, half));
        }
        Word scale = words.at(tokens, next);
        if (scale != null && scale.mayFollowDigits()) {
            return scaled(tokens, from, value, scale, next);
        }
        Word abbreviation = words.abbreviationAt(tokens, next);
        if (abbreviation != null && (next == from + 1 || !tokens.get(next).spaced())) {
            BigDecimal worth = abbreviation.value();
            return new Numeral(
                    from, next + 1, value.multiply(worth), worth, Form.DIGITS, Tone.PLAIN, abbreviation.currencyOnly());
        }
        return new Numeral(from, from + 1, value, BigDecimal.ONE, Form.DIGITS, Tone.PLAIN, false);
    }

    /** Digits with one scale word at most: "400 millions" of "2 milliards 400 millions". */
    private Optional<Numeral> simple(List<Token> tokens, int from) {
        Word scale = words.at(tokens, from + 1);
        if (scale == null || !scale.mayFollowDigits()) {
            return Optional.empty();
        }
        return Digits.read(tokens.get(from).form(), words.decimalSign())
                .map(value -> new Numeral(
                        from, from + 2, value.multiply(scale.value()), scale.value(), Form.DIGITS, Tone.PLAIN, false));
    }

    private Numeral scaled(List<Token> tokens, int from, BigDecimal value, Word scale, int at) {
        BigDecimal worth = scale.value();
        int to = at + 1;
        int of = ofBehind(tokens, to);
        Word higher = words.at(tokens, of);
        if (!scale.isScale() && higher != null && (higher.isScale() || of > to && higher.isUnitOfCount())) {
            worth = worth.multiply(higher.value());
            to = of + 1;
        }
        BigDecimal total = value.multiply(worth);
        int half = halfBehind(tokens, to);
        if (half > 0) {
            return new Numeral(
                    from, half, total.add(worth.multiply(NumberWords.HALF)), worth, Form.DIGITS, Tone.PLAIN, false);
        }
        if (to < tokens.size() && tokens.get(to).kind() == Token.Kind.NUMBER) {
            Optional<Numeral> rest = simple(tokens, to);
            if (rest.isPresent()
                    && rest.get().scale().compareTo(THOUSAND) >= 0
                    && rest.get().value().compareTo(worth) < 0) {
                return new Numeral(
                        from, rest.get().to(), total.add(rest.get().value()), worth, Form.DIGITS, Tone.PLAIN, false);
            }
        }
        return new Numeral(from, to, total, worth, Form.DIGITS, Tone.PLAIN, false);
    }

    // ---- vague and round numbers

    /** "(plusieurs) dizaines de milliards": what stands from {@code at} on must be units in the plural. */
    private Optional<Numeral> vague(List<Token> tokens, int from, int at) {
        BigDecimal value = BigDecimal.ONE;
        BigDecimal scale = BigDecimal.ONE;
        int to = at;
        int next = at;
        while (next < tokens.size()) {
            Word word = words.at(tokens, next);
            if (word == null || !word.isUnitOfCount() || word.value().compareTo(scale) < 0) {
                break;
            }
            value = value.multiply(word.value());
            if (word.isScale()) {
                scale = scale.multiply(word.value());
            }
            to = next + 1;
            if (word.isScale()) {
                break;
            }
            next = ofBehind(tokens, to);
        }
        return to == at
                ? Optional.empty()
                : Optional.of(new Numeral(from, to, value, scale, Form.WORDS, Tone.VAGUE, false));
    }

    /** "(trois) quarts de milliard", "half a billion", "(un) demi-milliard". */
    private Optional<Numeral> fraction(List<Token> tokens, int from, int at, BigDecimal count) {
        Word part = words.at(tokens, at);
        int next = ofBehind(tokens, skipHyphen(tokens, at + 1));
        Word word = words.at(tokens, next);
        if (word != null && word.isArticle()) {
            next = skipHyphen(tokens, next + 1);
            word = words.at(tokens, next);
        }
        if (part == null || word == null || !word.isUnitOfCount()) {
            return Optional.empty();
        }
        BigDecimal worth = word.isScale() ? word.value() : BigDecimal.ONE;
        BigDecimal value = count.multiply(part.value()).multiply(word.value());
        return Optional.of(new Numeral(from, next + 1, value, worth, Form.WORDS, Tone.PLAIN, false));
    }

    // ---- words

    private Optional<Numeral> words(List<Token> tokens, int from) {
        NumberPhrase phrase = new NumberPhrase();
        int to = from;
        int next = from;
        while (next < tokens.size()) {
            Word word = words.at(tokens, next);
            if (word == null || !phrase.add(word)) {
                break;
            }
            to = next + 1;
            next = skipHyphen(tokens, to);
            Word joint = words.at(tokens, next);
            if (joint != null && joint.isAnd()) {
                int behind = skipHyphen(tokens, next + 1);
                Word joined = words.at(tokens, behind);
                if (joined == null || !phrase.joins(joint, joined)) {
                    break;
                }
                next = behind;
            }
        }
        return Optional.of(finish(tokens, from, to, phrase));
    }

    private Numeral finish(List<Token> tokens, int from, int to, NumberPhrase phrase) {
        int next = skipHyphen(tokens, to);
        Word word = words.at(tokens, next);
        int half = halfBehind(tokens, to);
        if (half > 0) {
            int behind = skipHyphen(tokens, half);
            Word scale = phrase.scale().compareTo(BigDecimal.ONE) == 0 ? words.at(tokens, behind) : null;
            BigDecimal unit = scale != null && scale.isScale() ? scale.value() : phrase.scale();
            BigDecimal base = scale != null && scale.isScale() ? phrase.value().multiply(unit) : phrase.value();
            int end = scale != null && scale.isScale() ? behind + 1 : half;
            return new Numeral(
                    from, end, base.add(unit.multiply(NumberWords.HALF)), unit, Form.WORDS, Tone.PLAIN, false);
        }
        if (word != null && (word.kind() == Kind.HALF || word.kind() == Kind.QUARTER)) {
            Optional<Numeral> fraction = fraction(tokens, from, next, phrase.value());
            if (fraction.isPresent()) {
                return fraction.get();
            }
        }
        if (word != null && word.kind() == Kind.COLLECTIVES && phrase.isArticle()) {
            return vague(tokens, from, next).orElseThrow();
        }
        if (word != null && (word.kind() == Kind.COLLECTIVE || word.kind() == Kind.COLLECTIVES)) {
            return round(tokens, from, next, word, phrase);
        }
        Form form = phrase.isArticle() ? Form.ARTICLE : Form.WORDS;
        return new Numeral(from, to, phrase.value(), phrase.scale(), form, Tone.PLAIN, false);
    }

    private Numeral round(List<Token> tokens, int from, int at, Word word, NumberPhrase phrase) {
        BigDecimal value = phrase.value().multiply(word.value());
        int of = ofBehind(tokens, at + 1);
        Word scale = words.at(tokens, of);
        boolean scaled = scale != null && scale.isScale();
        BigDecimal worth = scaled && scale != null ? scale.value() : BigDecimal.ONE;
        return new Numeral(from, scaled ? of + 1 : at + 1, value.multiply(worth), worth, Form.WORDS, Tone.ROUND, false);
    }

    // ---- neighbours

    /** The index behind "et demi", "and a half" that stand at {@code index}; -1 if they do not. */
    private int halfBehind(List<Token> tokens, int index) {
        Word and = words.at(tokens, index);
        if (and == null || !and.isAnd()) {
            return -1;
        }
        int next = index + 1;
        Word word = words.at(tokens, next);
        if (word != null && word.isArticle()) {
            word = words.at(tokens, ++next);
        }
        boolean half = word != null && word.kind() == Kind.HALF;
        Word behind = words.at(tokens, skipHyphen(tokens, next + 1));
        boolean another = next == index + 2 && behind != null && behind.kind() == Kind.COLLECTIVE;
        return half && !another ? next + 1 : -1;
    }

    private int ofBehind(List<Token> tokens, int index) {
        int next = skipHyphen(tokens, index);
        Word word = words.at(tokens, next);
        return word != null && word.kind() == Kind.OF ? next + 1 : next;
    }

    private static int skipHyphen(List<Token> tokens, int index) {
        return index < tokens.size() && index > 0 && tokens.get(index).is("-") ? index + 1 : index;
    }
}

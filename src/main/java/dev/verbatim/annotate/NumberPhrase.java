package dev.verbatim.annotate;

import dev.verbatim.annotate.NumberWords.Kind;
import dev.verbatim.annotate.NumberWords.Word;
import java.math.BigDecimal;

/**
 * A number in words while it is being read: each word is taken only where the grammar of numerals lets it follow, so
 * that two numbers side by side stay two.
 */
final class NumberPhrase {

    private static final long NO_LIMIT = 1000;

    private BigDecimal scaled = BigDecimal.ZERO;
    private BigDecimal scale = BigDecimal.ONE;
    private boolean anyScale;
    private long thousands;
    private long group;
    private boolean thousandSeen;
    private boolean groupSeen;
    private long room = NO_LIMIT;
    private boolean first = true;
    private Kind last = Kind.ARTICLE;
    private int count;

    /** Takes the word in if it may follow; false leaves all as it was. */
    boolean add(Word word) {
        boolean taken = switch (word.kind()) {
            case UNIT, ONE, ARTICLE, TEEN, TEN ->
                addend(word.kind(), word.value().longValueExact());
            case HUNDRED -> hundred();
            case THOUSAND -> thousand();
            case SCALE, SCALES -> scale(word.value());
            case COLLECTIVE, COLLECTIVES, HALF, QUARTER, AND_TEN, AND_HUNDRED, OF -> false;
        };
        if (taken) {
            first = false;
            last = word.kind();
            count++;
        }
        return taken;
    }

    /** Whether {@code joint} may stand between what was read and {@code next}. */
    boolean joins(Word joint, Word next) {
        long value = next.value().longValue();
        if (joint.kind() == Kind.AND_TEN) {
            return last == Kind.TEN && (value == 1 || value == 11);
        }
        boolean below = next.kind() == Kind.UNIT || next.kind() == Kind.TEEN || next.kind() == Kind.TEN;
        return below && (last == Kind.HUNDRED || last == Kind.THOUSAND);
    }

    private boolean addend(Kind kind, long value) {
        boolean fourTwenties = value == 20 && last == Kind.UNIT && group % 10 == 4 && group % 100 < 10 && groupSeen;
        if (fourTwenties) {
            group += 76;
            room = 20;
            return true;
        }
        boolean seventeen = room == 17 && value >= 7 && value <= 9;
        if (!first && !seventeen && !(room > value && room != 17)) {
            return false;
        }
        if (!first && (kind == Kind.ARTICLE || kind == Kind.ONE && !mayPrecedeOne())) {
            return false;
        }
        group += value;
        groupSeen = true;
        room = roomBehind(kind, value);
        return true;
    }

    private boolean mayPrecedeOne() {
        return last == Kind.TEN || last == Kind.HUNDRED || last == Kind.THOUSAND;
    }

    /** One more than the largest addend that may follow; 17 stands for "dix", behind which only 7, 8 and 9 may. */
    private static long roomBehind(Kind kind, long value) {
        if (kind == Kind.TEN) {
            return value == 60 ? 20 : 10;
        }
        return kind == Kind.TEEN && value == 10 ? 17 : 0;
    }

    private boolean hundred() {
        if (groupSeen && (group >= 100 || group < 1)) {
            return false;
        }
        group = groupSeen ? group * 100 : 100;
        groupSeen = true;
        room = 100;
        return true;
    }

    private boolean thousand() {
        if (thousandSeen) {
            return false;
        }
        thousands = (groupSeen ? group : 1) * 1000;
        thousandSeen = true;
        group = 0;
        groupSeen = false;
        room = NO_LIMIT;
        return true;
    }

    private boolean scale(BigDecimal value) {
        if (!groupSeen && !thousandSeen || anyScale && value.compareTo(scale) >= 0) {
            return false;
        }
        scaled = scaled.add(value.multiply(BigDecimal.valueOf(thousands + group)));
        scale = anyScale ? scale : value;
        anyScale = true;
        thousands = 0;
        group = 0;
        thousandSeen = false;
        groupSeen = false;
        room = NO_LIMIT;
        return true;
    }

    BigDecimal value() {
        return scaled.add(BigDecimal.valueOf(thousands + group));
    }

    /** The first scale word's worth, 1 without one. */
    BigDecimal scale() {
        return scale;
    }

    /** Whether it is the numeral one alone. */
    boolean isArticle() {
        return count == 1 && (last == Kind.ARTICLE || last == Kind.ONE);
    }
}

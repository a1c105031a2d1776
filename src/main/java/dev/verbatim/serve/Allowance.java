package dev.verbatim.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;

/** What one query may take: time, text it builds, and memory as long as there is some. */
final class Allowance {
    /** Characters that the string functions of one query may build. */
    static final long BUILT_TEXT = 64L << 20;

    /** Characters of one string that is built. */
    static final int LONGEST_TEXT = 1 << 20;

    /** Requests to other services. */
    private static final int REQUESTS = 20;

    /** Share of the memory that may be in use after a collection. */
    private static final double MEMORY_SHARE = 0.85;

    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
            .toList();

    private final Duration time;
    private final long end;
    private long built;
    private int asked;

    Allowance(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** @throws Refusal once the time is over, or memory short */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw overtime();
        }
        if (HEAP.stream().anyMatch(Allowance::isShort)) {
            throw new Refusal(Refusal.UNAVAILABLE, "memory is short; ask for less, or again in a minute");
        }
    }

    /** @throws Refusal once more text was built than is allowed */
    void build(int characters) {
        built += characters;
        if (built > BUILT_TEXT) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE, "the query builds more than " + BUILT_TEXT + " characters of text");
        }
    }

    /** @throws Refusal once other services were asked more often than is allowed */
    void ask() {
        check();
        asked++;
        if (asked > REQUESTS) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    "the query asks other services more than " + REQUESTS
                            + " times; let what comes before SERVICE give fewer rows");
        }
    }

    /** What is left of the time. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    Duration time() {
        return time;
    }

    Refusal overtime() {
        return new Refusal(
                Refusal.UNAVAILABLE,
                "the query took longer than the " + time.toMillis() / 1000.0
                        + " s it may take; ask for less (LIMIT, fewer patterns), or use the dumps");
    }

    private static boolean isShort(MemoryPoolMXBean pool) {
        long max = pool.getUsage().getMax();
        return max > 0 && pool.getCollectionUsage().getUsed() > MEMORY_SHARE * max;
    }
}

package dev.verbatim.lexicon;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers words as texts write them. Most tokens are then made without copying or folding a letter, and equal words are
 * one string, which those of the lexicons are too: to find a word there takes no look at its letters. Words give way to
 * others in time, so that memory does not grow with the corpus. Safe for any number of threads.
 */
public final class Spellings {

    /** Places, a power of two: more than there are different words in a day's news. */
    private static final int SIZE = 1 << 15;

    private static final int SPREAD = 0x9E3779B9;

    /** Places looked at for a word. */
    private static final int TRIES = 4;

    private final AtomicReferenceArray<Spelling> places;

    private Spellings(int size) {
        places = new AtomicReferenceArray<>(size);
    }

    /** Nothing remembered yet. */
    public static Spellings empty() {
        return new Spellings(SIZE);
    }

    /** What remembers next to nothing, for a few words cut once. */
    static Spellings none() {
        return new Spellings(1);
    }

    /**
     * A word as a text writes it, and what tokens hold of it.
     *
     * @param written as it stands in the text
     * @param form with typographic variants made plain
     * @param folded the key of all look-ups
     */
    record Spelling(String written, String form, String folded) {

        static Spelling of(String written) {
            String form = written.replace('’', '\'')
                    .replace('ʼ', '\'')
                    .replace('‘', '\'')
                    .intern();
            String folded = Folding.fold(form).intern();
            return new Spelling(written.equals(form) ? form : written, form, folded.isEmpty() ? form : folded);
        }

        boolean standsIn(String text, int from, int to) {
            return written.length() == to - from && text.startsWith(written, from);
        }
    }

    /** What tokens hold of the word that stands in a stretch of a text. */
    Spelling of(String text, int from, int to) {
        int last = places.length() - 1;
        int first = hash(text, from, to) & last;
        int place = first;
        for (int tries = 0; tries < TRIES; tries++) {
            Spelling known = places.getAcquire(place);
            if (known == null) {
                break;
            }
            if (known.standsIn(text, from, to)) {
                return known;
            }
            place = tries == TRIES - 1 ? first : place + 1 & last;
        }
        Spelling made = Spelling.of(text.substring(from, to));
        places.setRelease(place, made);
        return made;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash *= SPREAD;
        return hash ^ hash >>> 16;
    }
}

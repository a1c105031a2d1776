package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    @Test
    void givesEachWordAPlaceOfItsOwn() {
        List<String> words = IntStream.range(0, 5_000).mapToObj(i -> "mot" + i).toList();
        WordIndex index = new WordIndex(words);
        Set<Integer> places = new HashSet<>();
        for (String word : words) {
            int place = index.of(word);
            assertTrue(place >= 0 && place < index.size(), word);
            assertTrue(places.add(place), word);
        }
    }

    @Test
    void hasNoPlaceForAnyOtherWord() {
        WordIndex index = new WordIndex(List.of("un", "deux", "trois"));
        for (int i = 0; i < 10_000; i++) {
            assertEquals(WordIndex.NONE, index.of("autre" + i));
        }
        assertEquals(WordIndex.NONE, index.of(""));
        assertEquals(WordIndex.NONE, WordIndex.EMPTY.of("un"));
    }

    @Test
    void tellsWordsOfTheSameHashApart() {
        WordIndex index = new WordIndex(List.of("Aa", "BB"));
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertTrue(index.of("Aa") != index.of("BB"));
        assertEquals(WordIndex.NONE, new WordIndex(List.of("Aa")).of("BB"));
    }

    @Test
    void holdsAWordWithoutLetters() {
        WordIndex index = new WordIndex(List.of("", "un"));
        assertTrue(index.of("") >= 0);
        assertEquals(WordIndex.NONE, index.of("deux"));
    }
}

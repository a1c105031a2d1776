package dev.verbatim.read;

import dev.verbatim.lexicon.Folding;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of languages in themselves, as the JDK knows them: pages list them to switch between versions. */
final class LanguageNames {

    private static final int LONGEST = 24;

    private final Set<String> names = new HashSet<>();

    LanguageNames() {
        String[] tags = Locale.getISOLanguages();
        Arrays.sort(tags);
        for (String tag : tags) {
            Locale language = Locale.of(tag);
            add(language.getDisplayLanguage(language));
            add(language.getDisplayLanguage(Locale.ENGLISH));
            add(language.getDisplayLanguage(Locale.FRENCH));
        }
    }

    private void add(String name) {
        String folded = Folding.fold(name);
        boolean script = folded.codePoints().anyMatch(c -> c > 0x2E7F);
        if (folded.length() >= (script ? 2 : 5) && folded.length() <= LONGEST) {
            names.add(folded);
        }
    }

    /** Whether at least three of them, be it without spaces between, make up most of a line. */
    boolean areMostOf(Block block) {
        if (block.words() > 60 || block.isProse()) {
            return false;
        }
        StringBuilder line = new StringBuilder();
        block.tokens()
                .forEach(token -> line.append(token.spaced() && !line.isEmpty() ? " " : "")
                        .append(token.folded()));
        int found = 0;
        int covered = 0;
        for (int i = 0; i < line.length() && (found > 0 || i < LONGEST); ) {
            int length = longestAt(line, i);
            if (length > 0) {
                found++;
                covered += length;
            }
            i += Math.max(1, length);
        }
        return found >= 3 && covered * 2 > line.length();
    }

    private int longestAt(StringBuilder line, int from) {
        for (int length = Math.min(LONGEST, line.length() - from); length >= 2; length--) {
            if (names.contains(line.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }
}

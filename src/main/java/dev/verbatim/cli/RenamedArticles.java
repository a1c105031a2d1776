package dev.verbatim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Many articles made of a few: in each copy some names are others. So some things are mentioned by every article, as in a
 * real corpus, and many by one alone. The same few give the same many.
 */
final class RenamedArticles {
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{Ll}{3,}");
    private static final int LETTERS = 26;
    private static final int ONE_IN = 3;

    private RenamedArticles() {}

    /** Writes {@code number} articles made of the files in {@code sources} into {@code folder}. */
    static void write(Path sources, int number, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(sources)) {
            files = all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
        for (int i = 0; i < number; i++) {
            Path source = files.get(i % files.size());
            String name = source.getFileName().toString();
            String ending = name.substring(name.lastIndexOf('.'));
            Files.writeString(
                    folder.resolve("article-" + i + ending), renamed(Files.readString(source), i / files.size()));
        }
    }

    /** The text with every third name another; as it is for the first copy, 0. */
    static String renamed(String text, int copy) {
        if (copy == 0) {
            return text;
        }
        String ending = letters(copy);
        Matcher names = NAME.matcher(text);
        return names.replaceAll(
                name -> Math.floorMod(name.group().hashCode(), ONE_IN) == 0 ? name.group() + ending : name.group());
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= LETTERS) {
            letters.append((char) ('a' + rest % LETTERS));
        }
        return letters.toString();
    }
}

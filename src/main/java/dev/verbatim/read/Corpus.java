package dev.verbatim.read;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * The files the user names: folders, files and globs.
 *
 * <p>Inputs come in the code-point order of their names, whatever the order of the arguments and of the file system. A
 * file's name is its path relative to the argument: below the folder, below the part of a glob before its first wild
 * card, or its file name. A folder within another, and a file named twice, count once. Where files of different
 * arguments would bear one name, each gets the names of as many folders above it in front as tell them apart.
 *
 * <p>Hidden files and folders and files of unknown extension are passed over and counted; a file named itself is never
 * passed over.
 */
public final class Corpus {

    private static final String WILD = "*?[{";

    private final List<Root> roots;

    private Corpus(List<Root> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * One argument, resolved.
     *
     * @param base real path of the folder that names are relative to
     * @param only the one file meant, if it is one
     * @param pattern what paths relative to {@code base} have to match
     * @param depth levels of folders to descend at most
     */
    record Root(Path base, Optional<Path> only, Optional<PathMatcher> pattern, int depth) {

        boolean isFolder() {
            return only.isEmpty() && pattern.isEmpty();
        }
    }

    /**
     * The corpus of some arguments.
     *
     * @param arguments at least one
     * @throws CorpusException if one is neither file nor folder nor a glob that could match, or there is none
     */
    public static Corpus of(List<String> arguments) throws CorpusException {
        if (arguments.isEmpty()) {
            throw new CorpusException("no corpus: name at least one folder, file or glob");
        }
        List<Root> roots = new ArrayList<>();
        for (String argument : arguments) {
            roots.add(root(argument));
        }
        return new Corpus(withoutNested(roots));
    }

    /** A new walk over all inputs; each finds the files that are there then. */
    public CorpusWalk walk() {
        return new CorpusWalk(roots);
    }

    private static Root root(String argument) throws CorpusException {
        try {
            Path path = Path.of(argument);
            if (Files.exists(path) || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return existing(path);
            }
        } catch (InvalidPathException e) {
            if (!isGlob(argument)) {
                throw new CorpusException("not a path: '" + argument + "' (" + e.getReason() + ")", e);
            }
        } catch (IOException e) {
            throw new CorpusException("cannot open '" + argument + "': " + e.getMessage(), e);
        }
        if (isGlob(argument)) {
            return glob(argument);
        }
        throw new CorpusException("no such file or folder: '" + argument + "'");
    }

    private static Root existing(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new Root(path.toRealPath(), Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
        }
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
        return new Root(folder, Optional.of(absolute), Optional.empty(), 1);
    }

    private static boolean isGlob(String argument) {
        return argument.chars().anyMatch(c -> WILD.indexOf(c) >= 0);
    }

    private static Root glob(String argument) throws CorpusException {
        int wild = 0;
        while (WILD.indexOf(argument.charAt(wild)) < 0) {
            wild++;
        }
        int slash = argument.lastIndexOf('/', wild);
        String folder = slash < 0 ? "." : argument.substring(0, slash + 1);
        String pattern = argument.substring(slash + 1);
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            int depth = pattern.contains("**") || pattern.contains("{")
                    ? Integer.MAX_VALUE
                    : (int) pattern.chars().filter(c -> c == '/').count() + 1;
            Root root = new Root(Path.of(folder).toRealPath(), Optional.empty(), Optional.of(matcher), depth);
            if (!new CorpusWalk(List.of(root)).hasNext()) {
                throw new CorpusException("no file to read matches '" + argument + "'");
            }
            return root;
        } catch (PatternSyntaxException e) {
            throw new CorpusException("not a glob: '" + argument + "' (" + e.getDescription() + ")", e);
        } catch (IOException e) {
            throw new CorpusException("no folder '" + folder + "' for the glob '" + argument + "'", e);
        }
    }

    /** Without folders inside other folders and files inside folders, and each once. */
    private static List<Root> withoutNested(List<Root> roots) {
        List<Root> kept = new ArrayList<>();
        for (Root root : roots) {
            boolean covered = roots.stream()
                    .anyMatch(other -> other.isFolder()
                            && other != root
                            && root.isFolder()
                            && root.base().startsWith(other.base())
                            && !root.base().equals(other.base()));
            boolean twice = kept.stream()
                    .anyMatch(other -> root.isFolder() && other.isFolder()
                            ? other.base().equals(root.base())
                            : root.only().isPresent() && other.only().equals(root.only()));
            if (!covered && !twice) {
                kept.add(root);
            }
        }
        return kept;
    }
}

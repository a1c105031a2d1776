package dev.verbatim.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file that appears when it is whole. A symbolic link stays, and what it leads to is replaced. What is no file, such as a
 * pipe or a device, is written to as it stands, since nothing can be put in its place.
 */
public final class WholeFile {
    private static final int MOST_LINKS = 40;

    /** Names of what the process has open already: a new file in their place would reach nobody. */
    private static final Pattern OPEN_ALREADY = Pattern.compile("/dev/(stdout|stderr|fd/\\d+)|/proc/[^/]+/fd/\\d+");

    private WholeFile() {}

    /** What is written. */
    public interface Content {
        /** Writes it; {@code out} is closed by the caller. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code file}.
     *
     * @throws ExportException if it cannot be written; then what stood there is as it was, unless it is no file
     */
    public static void write(Path file, Content content) {
        try {
            Path target = target(file);
            Path parent = target.getParent();
            if (parent == null || !Files.isDirectory(parent)) {
                throw new ExportException("there is no folder " + parent + "; create it, or choose another file");
            }
            if (Files.isDirectory(target)) {
                throw new ExportException(file + " is a folder; name a file");
            }
            boolean isOpen = OPEN_ALREADY.matcher(target.toString()).matches();
            if (isOpen || Files.exists(target) && !Files.isRegularFile(target)) {
                // Behind what is there: standard output may be a file that others have written to.
                stream(target, content, StandardOpenOption.APPEND);
            } else {
                replace(target, parent, content);
            }
        } catch (IOException e) {
            throw unwritten(file, e);
        } catch (UncheckedIOException e) {
            throw unwritten(
                    file, e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e));
        }
    }

    private static ExportException unwritten(Path file, IOException e) {
        return new ExportException(
                file + " cannot be written (" + reason(e) + "); check its folder and the free space", e);
    }

    /** Where links lead to; the last one need not lead to anything yet. */
    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (OPEN_ALREADY.matcher(target.toString()).matches()) {
                return target;
            }
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "its links lead to one another");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void replace(Path target, Path parent, Content content) throws IOException {
        // Not a temporary file of the system: those may be read by nobody else.
        Path partial = parent.resolve(target.getFileName() + "." + UUID.randomUUID() + ".partial");
        // Gone, too, if the program is ended in the middle.
        partial.toFile().deleteOnExit();
        try {
            stream(partial, content, StandardOpenOption.CREATE_NEW);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void stream(Path target, Content content, StandardOpenOption how) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(target, how, StandardOpenOption.WRITE), 1 << 16)) {
            content.to(out);
        }
    }

    /** Why something could not be written, in words: some failures of files hold nothing but a name. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> "nothing can be created there";
            case AccessDeniedException e -> "permission denied";
            case FileAlreadyExistsException e -> e.getFile() + " is in the way";
            case FileSystemException e -> e.getReason() == null ? named(e) : e.getReason();
            default -> named(failure);
        };
    }

    private static String named(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}

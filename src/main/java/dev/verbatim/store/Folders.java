package dev.verbatim.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies, deletes and saves to disk whole folders. */
public final class Folders {
    private static final int BLOCK = 1 << 16;

    private Folders() {}

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /**
     * Deletes a folder with all that is in it; does nothing if there is none.
     *
     * @throws IOException if something in it cannot be deleted; what came before it is gone
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Copies files byte for byte; what is a hole in the source becomes one in the copy. */
    static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(source.relativize(visited)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copyFile(file, target.resolve(source.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Returns when the content of every file and folder of {@code folder} is on the disk. */
    static void save(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                saveOne(path);
            }
        }
    }

    static void saveOne(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void copyFile(Path source, Path target) throws IOException {
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
            long position = 0;
            boolean endsInHole = false;
            while (in.read(block) >= 0) {
                block.flip();
                int length = block.remaining();
                endsInHole = isZero(block);
                for (long at = position; !endsInHole && block.hasRemaining(); ) {
                    at += out.write(block, at);
                }
                position += length;
                block.clear();
            }
            if (endsInHole && position > 0) {
                out.write(ByteBuffer.wrap(new byte[1]), position - 1);
            }
        }
    }

    private static boolean isZero(ByteBuffer block) {
        int at = block.position();
        for (; at + Long.BYTES <= block.limit(); at += Long.BYTES) {
            if (block.getLong(at) != 0) {
                return false;
            }
        }
        for (; at < block.limit(); at++) {
            if (block.get(at) != 0) {
                return false;
            }
        }
        return true;
    }
}

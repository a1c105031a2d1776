package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(CommandException.usage("no query of that name"), 2, "no query of that name"),
                Arguments.of(CommandException.failed("port 80 is in use"), 3, "port 80 is in use"),
                Arguments.of(CommandException.failed("two\n  lines"), 3, "two lines"),
                Arguments.of(new NoSuchFileException("a/b"), 3, "a/b does not exist"),
                Arguments.of(new AccessDeniedException("a/b"), 3, "a/b may not be read or written; check its rights"),
                Arguments.of(
                        new FileAlreadyExistsException("a/b"), 3, "a/b is in the way; remove it or name another place"),
                Arguments.of(
                        new IOException("disk on fire"),
                        3,
                        "IOException: disk on fire; where it comes from: --verbose"),
                Arguments.of(
                        new IllegalStateException(), 3, "IllegalStateException: null; where it comes from: --verbose"),
                Arguments.of(
                        new OutOfMemoryError(),
                        3,
                        "Java has no memory left; give it more, for instance: export JAVA_TOOL_OPTIONS=-Xmx8g"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsOneLineAndAnExitCode(Throwable failure, int exitCode, String line) {
        assertEquals(exitCode, fail(failure, false));
        assertEquals("verbatim: " + line + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void thoseWhoAskSeeTheTrace() {
        fail(CommandException.failed("no").because(new IOException("disk on fire")), true);
        String trace = err.toString(StandardCharsets.UTF_8);
        assertTrue(trace.contains("at dev.verbatim.cli.FailuresTest"), trace);
        assertTrue(trace.contains("Caused by: java.io.IOException: disk on fire"), trace);
    }

    private int fail(Throwable failure, boolean verbose) {
        return new Failures(new PrintStream(err, true, StandardCharsets.UTF_8), () -> verbose).exitCode(failure);
    }
}

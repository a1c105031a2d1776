package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpGoesToStandardOutputAndIsNoError() {
        assertEquals(ExitCode.DONE, run("--help"));
        assertTrue(text(out).startsWith("Usage: verbatim"), text(out));
        assertEquals("", text(err));
    }

    @Test
    void versionNamesTheProgram() {
        assertEquals(ExitCode.DONE, run("--version"));
        assertTrue(text(out).startsWith("verbatim "), text(out));
    }

    @Test
    void withoutACommandItSaysSoOnStandardErrorAndEndsWithTheUsageCode() {
        assertEquals(ExitCode.USAGE, run());
        assertTrue(text(err).startsWith("name a command"), text(err));
        assertEquals("", text(out));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertEquals(ExitCode.USAGE, run("--colour"));
        assertTrue(text(err).contains("--colour"), text(err));
    }

    @Test
    void aFailureIsOneLine() {
        assertEquals(
                "verbatim: no store at /nowhere\n", failure(new IllegalStateException("no store at /nowhere"), false));
        assertEquals("verbatim: IllegalStateException\n", failure(new IllegalStateException(), false));
    }

    @Test
    void aFailureShowsItsTraceToThoseWhoAsk() {
        String trace = failure(new IllegalStateException("no store at /nowhere"), true);
        assertTrue(trace.contains("at dev.verbatim.cli.MainTest"), trace);
    }

    private static String failure(Exception exception, boolean verbose) {
        StringWriter text = new StringWriter();
        assertEquals(ExitCode.FAILED, Main.fail(exception, new PrintWriter(text, true), verbose));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private int run(String... arguments) {
        return Main.doMain(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}

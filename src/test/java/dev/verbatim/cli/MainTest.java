package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @Test
    void helpGoesToStandardOutputAndIsNoError() {
        CommandLineRun run = CommandLineRun.of("--help");
        assertEquals(ExitCode.DONE, run.exitCode());
        assertTrue(run.out().startsWith("Usage: verbatim"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void versionNamesTheProgram() {
        CommandLineRun run = CommandLineRun.of("--version");
        assertEquals(ExitCode.DONE, run.exitCode());
        assertTrue(run.out().startsWith("verbatim "), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                 | verbatim: name a command (see verbatim --help)",
                "--colour         | verbatim: Unknown option: '--colour' (see verbatim --help)",
                "--verbos         | verbatim: Unknown option: '--verbos'; did you mean --version or --verbose? (see verbatim --help)",
            })
    void aCommandLineThatIsNotUnderstoodIsOneLineOnStandardError(String argument, String line) {
        CommandLineRun run = argument == null ? CommandLineRun.of() : CommandLineRun.of(argument);
        assertEquals(new CommandLineRun(ExitCode.USAGE, "", line + "\n"), run);
    }

    @Test
    void outputIsUtf8WhateverTheStreamsOwnEncoding() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Console console = Console.of(new PrintStream(bytes, false, StandardCharsets.US_ASCII), bytes, Terminal.NONE);
        console.out().print("Société « é »");
        console.out().flush();
        assertEquals("Société « é »", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatLeavesEndsTheCommandQuietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(ExitCode.DONE, help(new Broken("Broken pipe"), err));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aDiskThatIsFullIsAFailure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(ExitCode.FAILED, help(new Broken("No space left on device"), err));
        assertEquals(
                "verbatim: the output cannot be written: No space left on device" + System.lineSeparator(),
                err.toString(StandardCharsets.UTF_8));
    }

    private static int help(OutputStream out, OutputStream err) {
        return Main.doMain(Console.of(new Output(out), err, Terminal.NONE), "--help");
    }

    private static final class Broken extends OutputStream {
        private final String why;

        Broken(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }
}

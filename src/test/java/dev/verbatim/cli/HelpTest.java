package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help of every command, and its copy in docs/cli.md. */
class HelpTest {
    private static final Path REFERENCE = Path.of("docs", "cli.md");
    private static final Path FRESH = Path.of("target", "cli.md");

    private static CommandLine program() {
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        return Main.commandLine(new VerbatimCommand(), Console.of(nothing, nothing, Terminal.NONE));
    }

    static Stream<CommandLine> commands() {
        return withMembers(program());
    }

    private static Stream<CommandLine> withMembers(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::withMembers));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShowsExamplesThatItUnderstands(CommandLine command) {
        List<String> examples = examples(command);
        assertFalse(examples.isEmpty(), command.getCommandName() + " shows no example");
        for (String example : examples) {
            assertDoesNotThrow(() -> program().parseArgs(words(example)), example);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndParameterIsExplained(CommandLine command) {
        command.getCommandSpec()
                .args()
                .forEach(argument -> assertFalse(
                        String.join("", argument.description()).isBlank(),
                        command.getCommandName() + " does not explain " + argument));
    }

    @Test
    void theReferenceIsFresh() throws IOException {
        StringBuilder reference = new StringBuilder("""
                # Command line

                What `verbatim COMMAND --help` shows, for every command.
                """);
        commands().forEach(command -> {
            String name = command.getCommandSpec().qualifiedName();
            reference.append("\n## ").append(name).append("\n\n```text\n");
            reference.append(command.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing());
            reference.append("\n```\n");
        });
        String fresh = reference.toString().replace(System.lineSeparator(), "\n");
        String kept = Files.exists(REFERENCE) ? Files.readString(REFERENCE) : "";
        if (!kept.equals(fresh)) {
            Files.createDirectories(FRESH.getParent());
            Files.writeString(FRESH, fresh);
        }
        assertEquals(fresh, kept, REFERENCE + " is stale; renew it: cp " + FRESH + " " + REFERENCE);
    }

    @Test
    void theProgramNamesItsExitCodes() {
        String help = CommandLineRun.of("--help").out();
        for (int code : List.of(ExitCode.DONE, ExitCode.DONE_WITH_REJECTED_FILES, ExitCode.USAGE, ExitCode.FAILED)) {
            assertTrue(help.contains("\n  " + code + "  "), help);
        }
    }

    private static List<String> examples(CommandLine command) {
        return Stream.of(command.getCommandSpec().usageMessage().footer())
                .map(String::strip)
                .filter(line -> line.startsWith("verbatim "))
                .map(line -> line.replaceFirst(" [|>].*", ""))
                .toList();
    }

    /** The arguments of a line without the program's name; quoted words are one. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        for (String part : line.replaceFirst("^verbatim ", "").split(" +(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            words.add(part.replace("\"", ""));
        }
        return words.toArray(String[]::new);
    }
}

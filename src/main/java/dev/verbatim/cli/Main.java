package dev.verbatim.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The door of the command line: from arguments to an exit code. */
public final class Main {
    /** Columns of the help, on every terminal the same. */
    static final int WIDTH = 100;

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command line, without the name of the program
     */
    public static void main(String[] arguments) {
        // It tells every user of an instruction set that it might use.
        LUCENE.setLevel(Level.SEVERE);
        System.exit(doMain(Console.ofProcess(System.getenv()), arguments));
    }

    /**
     * Runs one command whose output nobody watches.
     *
     * @param out where its result goes, in UTF-8
     * @param err where notices, errors and progress go, in UTF-8
     * @param arguments the command line, without the name of the program
     * @return 0 done, 1 done with rejected files, 2 the command line was not understood, 3 failed
     */
    public static int doMain(PrintStream out, PrintStream err, String... arguments) {
        return doMain(Console.of(out, err, Terminal.NONE), arguments);
    }

    static int doMain(Console console, String... arguments) {
        VerbatimCommand verbatim = new VerbatimCommand();
        Failures failures = new Failures(console.err(), verbatim::isVerbose);
        // Picocli would end in a way of its own, were its help not to arrive.
        StringWriter help = new StringWriter();
        try {
            int exitCode = commandLine(verbatim, console)
                    .setOut(new PrintWriter(help))
                    .setExecutionExceptionHandler((failure, command, parsed) -> failures.exitCode(failure))
                    .execute(arguments);
            console.out().print(help);
            console.out().flush();
            return exitCode;
        } catch (Output.NotWritten | OutOfMemoryError failure) {
            return failures.exitCode(failure);
        }
    }

    /** The program and its commands, ready to parse. */
    static CommandLine commandLine(VerbatimCommand verbatim, Console console) {
        CommandLine line = new CommandLine(verbatim);
        for (Object command : verbatim.commands(console)) {
            line.addSubcommand(
                    command instanceof CommandGroup members
                            ? group(command, members.commands())
                            : new CommandLine(command));
        }
        line.getSubcommands().values().forEach(Main::head);
        line.getCommandSpec().usageMessage().optionListHeading("%nOptions:%n");
        return line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(Help.defaultColorScheme(console.terminal().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, given) -> refuse(failure));
    }

    private static CommandLine group(Object command, List<Object> members) {
        CommandLine group = new CommandLine(command);
        members.forEach(group::addSubcommand);
        return group;
    }

    /** The headings of the help, alike for all commands. */
    private static void head(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .footerHeading("%nExamples:%n");
        command.getSubcommands().values().forEach(Main::head);
    }

    /** One line: what is wrong, what may have been meant, where it is explained. */
    private static int refuse(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        List<String> near =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String meant = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
        command.getErr()
                .println("verbatim: " + failure.getMessage() + meant + " (see "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE;
    }
}

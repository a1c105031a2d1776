package dev.verbatim.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others: says what there is, and refuses to be called alone. */
@Command(
        name = "verbatim",
        description = "Turns news articles into a graph in which every statement cites the sentence that says it.",
        versionProvider = VerbatimCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  done, but some files were rejected, each named with its reason, or a mark was not reached,",
            "     or a service of others failed",
            "  2  the command line was not understood",
            "  3  failed",
            "",
            "Examples:",
            "  verbatim demo",
            "  verbatim build my-articles --store my-store",
            "  verbatim serve --store my-store",
        })
final class VerbatimCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where an error comes from.")
    private boolean verbose;

    /** The commands in the order of the help. */
    List<Object> commands(Console console) {
        return List.of(
                new DemoCommand(console),
                new BuildCommand(console),
                new LinkCommand(console),
                new ReconcileCommand(console),
                new ServeCommand(console),
                new QueriesCommand(console),
                new QueryCommand(console),
                new ExplainCommand(console),
                new ExportCommand(console),
                new CorrectCommand(console, Clock.system(ZoneId.systemDefault())),
                new ReleaseCommand(console),
                new DiffCommand(console),
                new ValidateCommand(console),
                new EvaluateCommand(console),
                new BenchCommand(console));
    }

    /** Whether the command line, once parsed, asks for stack traces. */
    boolean isVerbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    /** The version of the jar this class comes from. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"verbatim " + number()};
        }

        /** The number alone. */
        static String number() {
            String version = VerbatimCommand.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}

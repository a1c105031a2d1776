package dev.verbatim.cli;

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
        mixinStandardHelpOptions = true,
        versionProvider = VerbatimCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class VerbatimCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Say more: what is being done, and where an error comes from.")
    private boolean verbose;

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
            String version = VerbatimCommand.class.getPackage().getImplementationVersion();
            return new String[] {"verbatim " + (version == null ? "(not packaged)" : version)};
        }
    }
}

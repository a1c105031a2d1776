package dev.verbatim.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is measured with a clock, one command each. */
@Command(
        name = "bench",
        description = "Measure how fast this machine does the work.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"  verbatim bench extract", "  verbatim bench extract --help"})
final class BenchCommand implements Runnable, CommandGroup {
    private final Console console;

    @Spec
    private CommandSpec spec;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public List<Object> commands() {
        return List.of(new BenchExtractCommand(console), new BenchLinkCommand(console), new BenchPagesCommand(console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to measure");
    }
}

package dev.verbatim.cli;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes down what a person finds wrong in the graph. */
@Command(
        name = "correct",
        description = {
            "Write a correction of the graph, which each build from then on applies.",
            "",
            "It becomes some lines of Turtle in a file of its author, in the folder corrections, and can be changed or deleted "
                    + "there. The store stays as it is until the next build. What makes no sense is refused: an identifier "
                    + "that the store does not know, a value of another kind, a correction that contradicts another."
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  verbatim correct merge actor/x-organization-open-a-i --into actor/openai --author \"Marie Curie\" --reason "
                    + "\"another spelling\"",
            "  verbatim correct reject --help",
            "",
            "explain shows the identifiers of statements; --author need not be given if VERBATIM_AUTHOR is set."
        })
final class CorrectCommand implements Runnable, CommandGroup {
    private final Console console;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    CorrectCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public List<Object> commands() {
        return List.of(
                new CorrectMergeCommand(console, clock),
                new CorrectSplitCommand(console, clock),
                new CorrectRejectCommand(console, clock),
                new CorrectAmendCommand(console, clock),
                new CorrectLinkCommand(console, clock));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to correct");
    }
}

package dev.verbatim.cli;

import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A statement is not said. */
@Command(
        name = "reject",
        description = {
            "A statement is not said by its sentence.",
            "",
            "It is no statement of the graph any more; that it was read, and who rejected it, stays on record."
        },
        footer = {
            "  verbatim correct reject \"article/3bb3354653cbf1e6#claim=1487,1492\" --author Marie --reason \"nobody says it\"",
            "  verbatim explain article/3bb3354653cbf1e6"
        })
final class CorrectRejectCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "STATEMENT", description = "Its identifier, as explain shows it.")
    private String statement;

    @Mixin
    private CorrectionOptions options;

    CorrectRejectCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (CorrectionDraft draft = new CorrectionDraft(options, clock, Vb.Rejection)) {
            draft.say(Vb.corrects, List.of(draft.statement(statement)));
            draft.write(console);
        }
        return ExitCode.DONE;
    }
}

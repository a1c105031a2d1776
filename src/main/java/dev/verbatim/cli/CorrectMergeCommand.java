package dev.verbatim.cli;

import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Entities are one. */
@Command(
        name = "merge",
        description = {
            "Several entities are one.",
            "",
            "All that is said of them is said of the one that stays; their names become other names of it."
        },
        footer = {
            "  verbatim correct merge actor/x-organization-open-a-i --into actor/openai --author Marie --reason \"a misspelling\"",
            "  verbatim correct merge actor/x-person-1f0c22ab-morel --into actor/x-person-claire-morel --author Marie "
                    + "--reason \"named in full above\""
        })
final class CorrectMergeCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(arity = "1..*", paramLabel = "ENTITY", description = "Identifiers that are given up.")
    private List<String> entities;

    @Option(names = "--into", paramLabel = "ENTITY", required = true, description = "The one that stays.")
    private String into;

    @Mixin
    private CorrectionOptions options;

    CorrectMergeCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (CorrectionDraft draft = new CorrectionDraft(options, clock, Vb.Merge)) {
            List<Node> givenUp = entities.stream().map(draft::entity).toList();
            draft.say(Vb.corrects, givenUp);
            draft.say(Vb.into, List.of(draft.entity(into, "", "")));
            draft.write(console);
        }
        return ExitCode.DONE;
    }
}

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

/** In some places an entity is another one. */
@Command(
        name = "split",
        description = {
            "In some articles, sentences or statements an entity is another one.",
            "",
            "Elsewhere it stays what it is. The other one is one that the store knows, or a new one with a name."
        },
        footer = {
            "  verbatim correct split actor/orange --where article/3bb3354653cbf1e6 --label \"Orange Ventures\" --kind "
                    + "organization --author Marie --reason \"the fund, not the group\"",
            "  verbatim correct split place/x-place-paris --into place/x-place-paris-texas --label Paris --kind place --where "
                    + "\"article/3bb3354653cbf1e6#char=172,390\" --author Marie --reason \"the one in Texas\""
        })
final class CorrectSplitCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "ENTITY", description = "What was read there.")
    private String entity;

    @Option(
            names = "--where",
            paramLabel = "PLACE",
            required = true,
            description = "An article, a sentence or a statement; may be given again.")
    private List<String> places;

    @Option(names = "--into", paramLabel = "ENTITY", defaultValue = "", description = "What it is there.")
    private String into;

    @Option(
            names = "--label",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Name of a new entity; its identifier is made of it, unless --into gives one.")
    private String label;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "organization",
            description = "What a new entity is: person, organization, government, country, place, project or product "
                    + "(default: ${DEFAULT-VALUE}).")
    private String kind;

    @Mixin
    private CorrectionOptions options;

    CorrectSplitCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (CorrectionDraft draft = new CorrectionDraft(options, clock, Vb.Split)) {
            draft.say(Vb.corrects, List.of(draft.entity(entity)));
            draft.say(Vb.into, List.of(draft.entity(into, label, kind)));
            draft.say(
                    Vb.where, places.stream().map(place -> place(draft, place)).toList());
            draft.write(console);
        }
        return ExitCode.DONE;
    }

    private static Node place(CorrectionDraft draft, String name) {
        Node place = draft.whole(name);
        if (!draft.holds(place, Node.ANY, Node.ANY)) {
            throw CommandException.usage(
                    "the store has no " + place.getURI() + "; a place is an article, a sentence or a statement");
        }
        return place;
    }
}

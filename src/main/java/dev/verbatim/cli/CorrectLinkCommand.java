package dev.verbatim.cli;

import dev.verbatim.vocab.Owl;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An entity is linked with something else. */
@Command(
        name = "link",
        description = {
            "An entity is linked with the wrong thing of another data set, or not linked at all.",
            "",
            "The wrong one is taken out, whether a vocabulary has it or a program found it; the right one is put in."
        },
        footer = {
            "  verbatim correct link actor/orange --right http://dbpedia.org/resource/Orange_S.A. --author Marie "
                    + "--reason \"was missing\"",
            "  verbatim correct link actor/orange --wrong http://www.wikidata.org/entity/Q1431486 --author Marie "
                    + "--reason \"is the group, not the brand\"",
            "  verbatim correct link actor/x-organization-septenta --right https://example.org/septenta --relation sameAs --author "
                    + "Marie --reason \"its own page\""
        })
final class CorrectLinkCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "ENTITY", description = "Whose link is corrected.")
    private String entity;

    @Option(names = "--wrong", paramLabel = "IRI", defaultValue = "", description = "What it is not.")
    private String wrong;

    @Option(names = "--right", paramLabel = "IRI", defaultValue = "", description = "What it is.")
    private String right;

    @Option(
            names = "--relation",
            paramLabel = "NAME",
            defaultValue = "exactMatch",
            description =
                    "sameAs, exactMatch, closeMatch, broadMatch, narrowMatch or relatedMatch (default: ${DEFAULT-VALUE}).")
    private String relation;

    @Mixin
    private CorrectionOptions options;

    CorrectLinkCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (CorrectionDraft draft = new CorrectionDraft(options, clock, Vb.LinkCorrection)) {
            Node subject = draft.entity(entity);
            draft.say(Vb.corrects, List.of(subject));
            if (!wrong.isEmpty()) {
                Node link = web(wrong);
                if (!draft.holds(subject, Node.ANY, link)) {
                    throw CommandException.usage(subject.getURI() + " is not linked with " + wrong
                            + "; its links: verbatim query links-out");
                }
                draft.say(Vb.wrongLink, List.of(link));
            }
            if (!right.isEmpty()) {
                draft.say(Vb.rightLink, List.of(web(right)));
                draft.say(
                        Vb.rightRelation,
                        List.of(NodeFactory.createURI(
                                (relation.equals("sameAs") ? Owl.NAMESPACE : Skos.NAMESPACE) + relation)));
            }
            draft.write(console);
        }
        return ExitCode.DONE;
    }

    private static Node web(String iri) {
        if (!iri.matches("https?://[^\\x00-\\x20<>\"{}|^`\\\\]+")) {
            throw CommandException.usage("'" + iri + "' is no address of another data set");
        }
        return NodeFactory.createURI(iri);
    }
}

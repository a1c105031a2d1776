package dev.verbatim.cli;

import dev.verbatim.correct.Field;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A statement says something else. */
@Command(
        name = "amend",
        description = {
            "A statement says something else than what was read.",
            "",
            "A property that is set loses all values it had. Codes are given by their notation, such as status=committed; "
                    + "entities and currencies by their identifiers, such as investor=actor/openai or currency=EUR."
        },
        footer = {
            "  verbatim correct amend \"article/3bb3354653cbf1e6#investment=313,318\" --set value=85000000 --set status=committed "
                    + "--author Marie --reason \"not yet paid\"",
            "  verbatim correct amend \"article/3bb3354653cbf1e6#claim=1651,1659\" --set about=actor/cnil --set "
                    + "about=actor/x-organization-septenta --clear attributedTo --author Marie --reason \"the young company is Septenta\""
        })
final class CorrectAmendCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "STATEMENT", description = "Its identifier, as explain shows it.")
    private String statement;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "What it says; may be given again, for one name too.")
    private List<String> set = List.of();

    @Option(names = "--clear", paramLabel = "NAME", description = "What it does not say; may be given again.")
    private List<String> cleared = List.of();

    @Mixin
    private CorrectionOptions options;

    CorrectAmendCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (set.isEmpty() && cleared.isEmpty()) {
            throw CommandException.usage(
                    "say what the statement says, --set NAME=VALUE, or does not say, --clear NAME");
        }
        try (CorrectionDraft draft = new CorrectionDraft(options, clock, Vb.Amendment)) {
            draft.say(Vb.corrects, List.of(draft.statement(statement)));
            Map<Field, List<Node>> values = new LinkedHashMap<>();
            set.forEach(assignment -> {
                int sign = assignment.indexOf('=');
                if (sign < 1) {
                    throw CommandException.usage("'" + assignment + "' is not of the form NAME=VALUE");
                }
                Field field = field(assignment.substring(0, sign));
                values.computeIfAbsent(field, f -> new ArrayList<>())
                        .add(value(draft, field, assignment.substring(sign + 1).strip()));
            });
            if (!values.isEmpty()) {
                draft.say(Vb.amendedTo, "[ " + turtle(draft, values) + " ]");
            }
            draft.say(
                    Vb.cleared,
                    cleared.stream().map(name -> field(name).property()).toList());
            draft.write(console);
        }
        return ExitCode.DONE;
    }

    private static String turtle(CorrectionDraft draft, Map<Field, List<Node>> values) {
        return values.entrySet().stream()
                .map(entry -> draft.terms().of(entry.getKey().property()) + " "
                        + entry.getValue().stream().map(draft.terms()::of).collect(Collectors.joining(" , ")))
                .collect(Collectors.joining(" ; "));
    }

    private static Field field(String name) {
        return Field.named(name.strip())
                .orElseThrow(() -> CommandException.usage("there is no " + name + " to amend; there are "
                        + Field.all().stream().map(Field::name).collect(Collectors.joining(", "))));
    }

    private Node value(CorrectionDraft draft, Field field, String text) {
        if (text.isEmpty()) {
            throw CommandException.usage(
                    "'" + field.name() + "=' has no value; say what it is, or --clear " + field.name());
        }
        return switch (field.type()) {
            case ENTITY -> {
                Node entity = draft.entity(text);
                draft.describe(entity);
                yield entity;
            }
            case CURRENCY -> draft.entity(text.indexOf('/') < 0 ? "currency/" + text : text);
            case CODE -> code(field, text);
            case DECIMAL -> decimal(field, text);
            case DATE ->
                NodeFactory.createLiteralDT(
                        text,
                        text.length() == 4
                                ? XSDDatatype.XSDgYear
                                : text.length() == 7 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate);
            case DURATION -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDduration);
            case TRUTH -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDboolean);
            case TEXT -> NodeFactory.createLiteralLang(text, options.language());
        };
    }

    private static Node code(Field field, String text) {
        if (field.scheme() == null || text.isEmpty()) {
            throw CommandException.usage(field.name() + " is " + field.expected() + ", not '" + text + "'");
        }
        return field.scheme().concept(text);
    }

    private static Node decimal(Field field, String text) {
        if (!text.matches("\\d{1,30}(\\.\\d{1,10})?([eE]\\d{1,2})?")) {
            throw CommandException.usage(field.name() + " is " + field.expected() + ", not '" + text + "'");
        }
        return NodeFactory.createLiteralDT(
                new BigDecimal(text).stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
    }
}

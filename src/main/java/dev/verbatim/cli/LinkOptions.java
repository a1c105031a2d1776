package dev.verbatim.cli;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.match.Decision;
import dev.verbatim.model.EntityKind;
import dev.verbatim.pipeline.LinkRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is linked, and how sure a link must be. */
final class LinkOptions {
    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Name of the links (default: that of the file or service, without its ending).")
    private @Nullable String name;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description =
                    "What is linked: person, organization, government, country, place, project, product (default: "
                            + "all of them).")
    private List<EntityKind> kinds = new ArrayList<>();

    @Option(
            names = "--least",
            paramLabel = "SCORE",
            defaultValue = "0.8",
            description = "Score from which a thing may be chosen, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double least;

    @Option(
            names = "--ahead",
            paramLabel = "SCORE",
            defaultValue = "0.04",
            description = "By how much it must be better than the next (default: ${DEFAULT-VALUE}).")
    private double ahead;

    /** @throws CommandException if they make no sense */
    LinkRequest request(Path store, String usualName) {
        if (!(least > 0 && least <= 1 && ahead >= 0 && ahead <= 1)) {
            throw CommandException.usage("scores are between 0 and 1: --least " + least + " --ahead " + ahead);
        }
        Set<EntityKind> linked = kinds.isEmpty() ? EnumSet.allOf(EntityKind.class) : EnumSet.copyOf(kinds);
        try {
            return new LinkRequest(store, name == null ? usualName : name, linked, new Decision(least, ahead));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(String.valueOf(e.getMessage())).because(e);
        }
    }

    /** A name for the links that are found in {@code file}. */
    static String name(Path file) {
        String last = file.getFileName().toString();
        int dot = last.indexOf('.', 1);
        return Folding.slug(dot < 0 ? last : last.substring(0, dot));
    }
}

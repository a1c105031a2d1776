package dev.verbatim.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who corrects, when and why, and where it is written. */
final class CorrectionOptions {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    @Mixin
    private StoreOption store;

    @Option(
            names = "--corrections",
            paramLabel = "DIR",
            defaultValue = CorrectionsFolder.USUAL,
            description = "Folder of corrections; made if it is not there (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            required = true,
            defaultValue = "${env:VERBATIM_AUTHOR}",
            description = "Who corrects.")
    private String author;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for those who come after.")
    private String reason;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of the reason and of other words given (default: ${DEFAULT-VALUE}).")
    private String language;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day of the correction, as 2026-03-14 (default: today).")
    private @Nullable String date;

    Path store() {
        return store.folder();
    }

    Path folder() {
        return folder;
    }

    String author() {
        if (author.isBlank()) {
            throw CommandException.usage("--author is empty; say who corrects");
        }
        return author.strip();
    }

    String reason() {
        if (reason.isBlank()) {
            throw CommandException.usage("--reason is empty; say why, for those who come after");
        }
        return reason.strip();
    }

    String language() {
        if (!LANGUAGE.matcher(language).matches()) {
            throw CommandException.usage("'" + language + "' is no language; give a tag such as fr");
        }
        return language;
    }

    LocalDate date(Clock clock) {
        try {
            return date == null ? LocalDate.now(clock) : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw CommandException.usage("'" + date + "' is no date; write it as 2026-03-14")
                    .because(e);
        }
    }
}

package dev.verbatim.read;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a file is read, as its extension tells. */
enum Kind {
    TEXT,
    HTML;

    /** Empty if files of that extension are not read. */
    static Optional<Kind> of(Path path) {
        return switch (extension(path)) {
            case "txt", "text", "md" -> Optional.of(TEXT);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }

    /** Lower case, without the point; empty if there is none. */
    static String extension(Path path) {
        Path name = path.getFileName();
        String file = name == null ? "" : name.toString();
        int point = file.lastIndexOf('.');
        return point < 0 ? "" : file.substring(point + 1).toLowerCase(Locale.ROOT);
    }
}

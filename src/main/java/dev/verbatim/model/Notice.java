package dev.verbatim.model;

/**
 * Something the user should know about one input.
 *
 * @param severity how bad
 * @param stage which stage says so, by package name
 * @param file the input
 * @param message one line: what is wrong and what to do
 */
public record Notice(Severity severity, String stage, String file, String message) implements Comparable<Notice> {

    /** How bad. */
    public enum Severity {
        /** The input was left out. */
        REJECTED,
        /** The input was taken, with a doubt. */
        WARNING
    }

    @Override
    public int compareTo(Notice other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : message.compareTo(other.message);
    }
}

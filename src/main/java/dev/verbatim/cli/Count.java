package dev.verbatim.cli;

/** Numbers of things in words. */
final class Count {
    private Count() {}

    /** "1 file", "2 files". */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

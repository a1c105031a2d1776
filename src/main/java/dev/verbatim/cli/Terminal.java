package dev.verbatim.cli;

import java.util.Map;

/**
 * Which of the two streams a person looks at, and how.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal that can redraw a line
 * @param colour whether standard output may be coloured
 * @param width columns of the terminal
 */
record Terminal(boolean out, boolean err, boolean colour, int width) {
    private static final int USUAL_WIDTH = 80;

    /** No terminal at all: pipes, files, tests. */
    static final Terminal NONE = new Terminal(false, false, false, USUAL_WIDTH);

    /**
     * What the launcher tells in {@code VERBATIM_TERMINAL} (which streams, and how wide), under the conventions
     * {@code NO_COLOR} and {@code TERM=dumb}. Java itself cannot tell one stream from the other.
     */
    static Terminal of(Map<String, String> environment) {
        boolean out = false;
        boolean err = false;
        int width = USUAL_WIDTH;
        for (String word : environment.getOrDefault("VERBATIM_TERMINAL", "").split(" ", -1)) {
            if (word.equals("out")) {
                out = true;
            } else if (word.equals("err")) {
                err = true;
            } else if (word.matches("[1-9]\\d{1,3}")) {
                width = Integer.parseInt(word);
            }
        }
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out, err && !dumb, out && !dumb && !plain, width);
    }
}

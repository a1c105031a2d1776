package dev.verbatim.evaluate;

/**
 * Something that was missed, or found and wrong.
 *
 * @param document stem of the article's file name
 * @param what it is
 * @param sentence where it stands; empty if no one sentence can be named
 * @param rule id of the rule that read it; empty for what was missed and for names
 */
public record Finding(String document, String what, String sentence, String rule) {

    private static final int SHOWN = 110;

    /** One line; of a long sentence, its beginning. */
    @Override
    public String toString() {
        String quoted = sentence.length() > SHOWN ? sentence.substring(0, SHOWN) + "…" : sentence;
        return document + ": " + what + (sentence.isEmpty() ? "" : " « " + quoted.replace('\n', ' ') + " »")
                + (rule.isEmpty() ? "" : " [" + rule + "]");
    }
}

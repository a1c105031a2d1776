package dev.verbatim.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of words between commas.
 *
 * @param from index of its first token
 * @param to index behind its last
 */
record Segment(int from, int to) {

    /** From the verb leftwards, up to the sentence's head or a stronger sign; brackets are passed over. */
    static List<Segment> before(Scene scene, int end) {
        List<Segment> segments = new ArrayList<>();
        int to = end + 1;
        int depth = 0;
        int i = end;
        for (; i >= 0; i--) {
            if (scene.sign(i, ")")) {
                depth++;
                if (to == i + 1) {
                    to = i;
                }
            } else if (scene.sign(i, "(") && depth > 0) {
                depth--;
                if (to > i) {
                    to = i;
                }
            } else if (depth == 0 && (scene.stops(i) || scene.quote(i) || scene.sign(i, "("))) {
                break;
            } else if (depth == 0 && scene.comma(i)) {
                segments.add(new Segment(i + 1, to));
                to = i;
            }
        }
        segments.add(new Segment(i + 1, to));
        return segments;
    }
}

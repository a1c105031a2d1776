package dev.verbatim.extract;

import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Verb;
import java.util.Optional;

/**
 * What governs a sum in its sentence.
 *
 * @param way by what construction
 * @param frame its frame
 * @param from index of the first token of the governing words
 * @param to index behind the last of them
 * @param act the verb that governs, or that carries the noun; none in headlines and lists
 * @param isSubject whether the sum, or the noun it belongs to, is the verb's subject
 */
record Governor(Way way, Frame frame, int from, int to, Optional<Part<Verb>> act, boolean isSubject) {

    /** The same words as governor, with another frame. */
    Governor of(Frame other) {
        return new Governor(way, other, from, to, act, isSubject);
    }

    /** By what construction a sum is governed; the last word of its rule's id. */
    enum Way {
        /** A verb: "investira 5 milliards". */
        VERB("verb"),
        /** A noun before it: "un prêt de 5 milliards". */
        NOUN("noun"),
        /** A noun behind it: "5 milliards de bénéfice", "$500m stake". */
        COMPLEMENT("complement"),
        /** The same as the sum before it, by coordination or apposition. */
        CONTINUED("continued"),
        /** A row of a table. */
        ROW("noun"),
        /** Nothing that is known. */
        BARE("bare");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}

/**
 * Stage 7b. In: files in which people correct what was read, and quads. Out: the quads as corrected, what was changed by
 * whom, and which corrections no longer apply.
 *
 * <p>Door: {@link dev.verbatim.correct.Corrections} reads the files, {@link dev.verbatim.correct.Plan} applies them.
 */
@NullMarked
package dev.verbatim.correct;

import org.jspecify.annotations.NullMarked;

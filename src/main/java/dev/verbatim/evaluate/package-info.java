/**
 * Beside the stages. In: statements and what people read in the same articles. Out: scores.
 */
@NullMarked
package dev.verbatim.evaluate;

import org.jspecify.annotations.NullMarked;

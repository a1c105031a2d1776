/**
 * Stage 4. In: an annotated article. Out: statements, each with the sentence that makes it.
 */
@NullMarked
package dev.verbatim.extract;

import org.jspecify.annotations.NullMarked;

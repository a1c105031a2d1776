/**
 * Stage 10. In: a store. Out: dumps in the formats that others read.
 */
@NullMarked
package dev.verbatim.export;

import org.jspecify.annotations.NullMarked;

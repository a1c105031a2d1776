/**
 * Stage 10. In: a store. Out: dumps in the formats that others read.
 *
 * <p>Door: {@link dev.verbatim.export.Export}. The same graph gives the same bytes, in memory that does not grow with it.
 */
@NullMarked
package dev.verbatim.export;

import org.jspecify.annotations.NullMarked;

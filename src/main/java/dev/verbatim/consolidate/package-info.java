/**
 * Stage 6. In: statements of many articles. Out: one entity or investment for all its tellings, whatever their
 * order.
 */
@NullMarked
package dev.verbatim.consolidate;

import org.jspecify.annotations.NullMarked;

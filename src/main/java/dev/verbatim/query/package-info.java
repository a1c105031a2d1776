/**
 * Stage 10. In: a store and the name of a question or a query of one's own. Out: its answer.
 */
@NullMarked
package dev.verbatim.query;

import org.jspecify.annotations.NullMarked;

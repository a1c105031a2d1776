/**
 * Stage 9. In: valid quads. Out: one generation of a quad store with its text index.
 *
 * <p>Door: {@link dev.verbatim.store.Store}. A published generation is never written to; see
 * {@code docs/decisions/0005-a-build-publishes-a-generation.md}.
 */
@NullMarked
package dev.verbatim.store;

import org.jspecify.annotations.NullMarked;

/**
 * Stage 9. In: valid quads. Out: one generation of a quad store with its text index.
 */
@NullMarked
package dev.verbatim.store;

import org.jspecify.annotations.NullMarked;

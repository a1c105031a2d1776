/**
 * Stage 2. In: the regions of an article. Out: its sentences and tokens, as spans of its text.
 */
@NullMarked
package dev.verbatim.segment;

import org.jspecify.annotations.NullMarked;

/**
 * The order of the stages, and nothing else. In: a corpus and options. Out: a published store.
 */
@NullMarked
package dev.verbatim.pipeline;

import org.jspecify.annotations.NullMarked;

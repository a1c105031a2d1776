/**
 * Stage 1. In: files, feeds and archives. Out: articles, their text unchanged, with regions and metadata.
 */
@NullMarked
package dev.verbatim.read;

import org.jspecify.annotations.NullMarked;

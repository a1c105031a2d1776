/**
 * Stage 1. In: files, feeds and archives. Out: articles, their text unchanged, with regions and metadata. {@link
 * dev.verbatim.read.Corpus} finds the files, {@link dev.verbatim.read.Reader} reads each.
 */
@NullMarked
package dev.verbatim.read;

import org.jspecify.annotations.NullMarked;

/**
 * The words the stages know: data files read into immutable look-ups, and the one phrase matcher everybody uses.
 */
@NullMarked
package dev.verbatim.lexicon;

import org.jspecify.annotations.NullMarked;

/**
 * The command line. In: arguments. Out: text for people or programs, and an exit code.
 */
@NullMarked
package dev.verbatim.cli;

import org.jspecify.annotations.NullMarked;

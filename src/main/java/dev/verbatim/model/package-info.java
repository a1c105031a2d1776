/**
 * The words of the domain, which every stage shares: records and sealed interfaces that cannot be built wrong.
 * In: nothing. Out: nothing. Uses the JDK alone.
 */
@NullMarked
package dev.verbatim.model;

import org.jspecify.annotations.NullMarked;

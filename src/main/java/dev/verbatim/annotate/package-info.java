/**
 * Stage 3. In: sentences and tokens. Out: names, money, quantities, dates, quotations, cues and what refers to
 * what.
 */
@NullMarked
package dev.verbatim.annotate;

import org.jspecify.annotations.NullMarked;

/**
 * Stage 5. In: mentions. Out: for each the entity it means, and why.
 */
@NullMarked
package dev.verbatim.link;

import org.jspecify.annotations.NullMarked;

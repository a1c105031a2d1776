/**
 * Stage 8. In: quads. Out: what breaks a shape or a constraint, and where.
 */
@NullMarked
package dev.verbatim.validate;

import org.jspecify.annotations.NullMarked;

/**
 * Stage 10. In: a store. Out: its SPARQL service and its pages, over HTTP.
 *
 * <p>Door: {@link dev.verbatim.serve.Server}. What strangers may ask is decided by {@code QueryGate}; how much their
 * questions may take, by {@code Allowance}.
 */
@NullMarked
package dev.verbatim.serve;

import org.jspecify.annotations.NullMarked;

/**
 * Stage 10. In: a store. Out: its SPARQL service and its pages, over HTTP.
 */
@NullMarked
package dev.verbatim.serve;

import org.jspecify.annotations.NullMarked;

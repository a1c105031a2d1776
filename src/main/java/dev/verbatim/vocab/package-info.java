/**
 * Every IRI the graph uses, and only here; a test checks it both ways against the folder {@code ontology}.
 */
@NullMarked
package dev.verbatim.vocab;

import org.jspecify.annotations.NullMarked;

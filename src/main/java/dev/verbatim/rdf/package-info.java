/**
 * Stage 7. In: statements and consolidated entities. Out: quads; the only place where the model becomes RDF.
 */
@NullMarked
package dev.verbatim.rdf;

import org.jspecify.annotations.NullMarked;

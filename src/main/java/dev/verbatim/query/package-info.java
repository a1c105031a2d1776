/**
 * Stage 10. In: a store and the name of a question or a query of one's own. Out: its answer.
 *
 * <p>Doors: {@link dev.verbatim.query.QueryCatalog} for the questions that come with the program, {@link
 * dev.verbatim.query.QueryRunner} for answers.
 */
@NullMarked
package dev.verbatim.query;

import org.jspecify.annotations.NullMarked;

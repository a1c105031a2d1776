/**
 * Beside the stages. In: entities of the graph, and files of another data set or a service that knows one. Out: for each
 * entity which of those things it is, how sure that is, and what else was considered.
 */
@NullMarked
package dev.verbatim.match;

import org.jspecify.annotations.NullMarked;

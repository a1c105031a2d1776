package dev.verbatim.annotate;

import dev.verbatim.model.Entity;
import dev.verbatim.model.Mention;

/**
 * Words that point back to an entity.
 *
 * @param from index of the first token
 * @param to index behind the last
 * @param entity what is meant
 * @param form by what kind of words
 * @param next index of the token to go on from
 */
record Reference(int from, int to, Entity entity, Mention.Form form, int next) {}

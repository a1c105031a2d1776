/**
 * What people see of a store: the first page, questions and their answers, a page for every identifier, the editor.
 *
 * <p>Door: {@link dev.verbatim.serve.pages.Pages}. A page is a template of {@code src/main/resources/serve/pages} filled with
 * a record of this package (public, since the templates read it), in the words of {@code texts_fr.properties} or {@code
 * texts_en.properties}.
 */
@NullMarked
package dev.verbatim.serve.pages;

import org.jspecify.annotations.NullMarked;

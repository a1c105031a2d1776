package dev.verbatim.serve.pages;

/**
 * A thing as a page names it.
 *
 * @param label its name in the reader's language; not empty
 * @param href where the link leads, relative to the page; empty for a name without a link
 * @param external whether that is another host
 */
public record Ref(String label, String href, boolean external) {
    static Ref plain(String label) {
        return new Ref(label, "", false);
    }
}

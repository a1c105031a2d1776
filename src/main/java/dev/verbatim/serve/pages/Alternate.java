package dev.verbatim.serve.pages;

/**
 * The same in another form.
 *
 * @param name of the form, as people know it
 * @param type its media type
 * @param href where it is had
 */
public record Alternate(String name, String type, String href) {}

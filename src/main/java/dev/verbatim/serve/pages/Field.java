package dev.verbatim.serve.pages;

import java.util.List;

/**
 * A parameter of a question, as a field of its form.
 *
 * @param name of the parameter
 * @param label what it is, in the reader's language
 * @param hint what values it takes, with an example
 * @param type of the field: {@code text}, {@code number}, {@code date} or {@code select}
 * @param value that is given
 * @param required whether there is no answer without it
 * @param choices the values there are, or some that fit
 * @param error what is wrong with the value; empty if nothing is
 */
public record Field(
        String name,
        String label,
        String hint,
        String type,
        String value,
        boolean required,
        List<Choice> choices,
        String error) {
    /** Copies the list. */
    public Field {
        choices = List.copyOf(choices);
    }

    /**
     * A value to choose.
     *
     * @param value as the parameter takes it
     * @param label as people know it
     */
    public record Choice(String value, String label) {}
}

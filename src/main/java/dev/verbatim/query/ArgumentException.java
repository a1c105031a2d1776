package dev.verbatim.query;

import java.util.Optional;

/** A question that was given a value it does not take, or not the value it needs. */
public final class ArgumentException extends QueryException {
    private static final long serialVersionUID = 1L;

    private final String argument;
    private final transient Optional<Parameter> parameter;

    /**
     * @param message what is wrong and what to do, one line
     * @param argument name of what was given, or should have been
     * @param parameter the parameter of that name; empty if there is none
     */
    ArgumentException(String message, String argument, Optional<Parameter> parameter) {
        super(message);
        this.argument = argument;
        this.parameter = parameter;
    }

    /** Name of what was given, or should have been. */
    public String argument() {
        return argument;
    }

    /** The parameter of that name; empty if the question has none. */
    public Optional<Parameter> parameter() {
        return parameter;
    }
}

package dev.verbatim.read;

/** Why an input cannot be taken; the message says what is wrong and what to do. */
final class RejectedInputException extends Exception {

    private static final long serialVersionUID = 1L;

    RejectedInputException(String message) {
        super(message);
    }
}

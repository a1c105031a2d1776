package dev.verbatim.cli;

/** How a command ended, as the shell sees it. */
final class ExitCode {
    /** Everything asked for was done. */
    static final int DONE = 0;

    /** Done, but some input files were rejected; each was named. */
    static final int DONE_WITH_REJECTED_FILES = 1;

    /** Done, and what was measured stays below a mark that was asked for. */
    static final int DONE_BELOW_THE_MARK = 1;

    /** Nothing was written or answered, because a service of others failed. */
    static final int SERVICE_FAILED = 1;

    /** Two things that were compared are not the same, as with diff(1). */
    static final int DIFFERENT = 1;

    /** Two things cannot be compared, as with diff(1). */
    static final int TROUBLE = 2;

    /** The command line was not understood. */
    static final int USAGE = 2;

    /** Not done. */
    static final int FAILED = 3;

    private ExitCode() {}
}

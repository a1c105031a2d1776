package dev.verbatim.boot;

import java.lang.reflect.InvocationTargetException;

/**
 * Main class of the jar. Understood by every Java since 8, so that an old one is told what is missing instead of
 * failing with an {@code UnsupportedClassVersionError}.
 */
public final class Launcher {
    private static final int OLDEST_JAVA = 21;

    /** The exit code of a program that could not do its work. */
    private static final int FAILED = 3;

    private Launcher() {}

    /**
     * Hands the arguments to the command line.
     *
     * @param arguments those of the command line, unchanged
     * @throws ReflectiveOperationException if the jar does not hold the command line
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int java = feature(System.getProperty("java.specification.version"));
        if (java < OLDEST_JAVA) {
            System.err.println("verbatim: needs Java " + OLDEST_JAVA + " or newer; this is Java " + java + " ("
                    + System.getProperty("java.home") + ")");
            System.exit(FAILED);
        }
        try {
            // By name: a class compiled for Java 8 cannot be compiled against one for Java 21.
            Class.forName("dev.verbatim.cli.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Returns 8 for "1.8", 21 for "21". */
    private static int feature(String specificationVersion) {
        return Integer.parseInt(
                specificationVersion.startsWith("1.") ? specificationVersion.substring(2) : specificationVersion);
    }
}

package dev.verbatim.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of the articles' texts a graph shows; each holds what the one before it does. */
public enum Profile {
    /** No text of an article: where its words stand, its digest, publisher and link, and what was read in it. */
    OPEN,
    /** Besides, the sentences that something is derived from. */
    QUOTES,
    /** All. */
    FULL;

    /** The profile named {@code name}, in any case; empty if there is none. */
    public static Optional<Profile> of(String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what {@code other} shows is shown here too. */
    public boolean covers(Profile other) {
        return compareTo(other) >= 0;
    }
}

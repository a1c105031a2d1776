package dev.verbatim.serve.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that pages are written in. */
public enum Tongue {
    /** French. */
    FR(Locale.FRANCE),
    /** English. */
    EN(Locale.UK);

    private static final int LONGEST_HEADER = 1000;

    private final Locale locale;

    Tongue(Locale locale) {
        this.locale = locale;
    }

    /** Two letters, as in tags of languages. */
    public String tag() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /** The language of that tag, if pages are written in it. */
    static Optional<Tongue> of(String tag) {
        return Arrays.stream(values())
                .filter(tongue -> tongue.tag().equals(tag))
                .findFirst();
    }

    /**
     * The one a reader likes best.
     *
     * @param accept value of the header Accept-Language; English without one, or with one that cannot be read
     */
    static Tongue preferred(Optional<String> accept) {
        if (accept.isEmpty() || accept.get().length() > LONGEST_HEADER) {
            return EN;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(accept.get()), List.of(EN.tag(), FR.tag()));
            return best == null ? EN : of(best).orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }
}

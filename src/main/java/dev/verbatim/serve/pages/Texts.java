package dev.verbatim.serve.pages;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the pages in one language. */
public final class Texts {
    private static final String BUNDLE = "serve.pages.texts";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Tongue tongue;
    private final ResourceBundle bundle;

    Texts(Tongue tongue) {
        this.tongue = tongue;
        bundle = ResourceBundle.getBundle(BUNDLE, tongue.locale(), NO_OTHER_LANGUAGE);
    }

    Tongue tongue() {
        return tongue;
    }

    /**
     * The text of {@code key}, with {@code values} in its places.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String of(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, tongue.locale()).format(values);
    }

    /** The text of {@code key}, if there is one. */
    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}

package dev.verbatim.model;

/** How a figure is hedged. The codes of the scheme {@code vbc:qualifier}. */
public enum Qualifier {
    /** As it stands. */
    EXACT,
    /** "environ", "près de", "quelque". */
    ABOUT,
    /** "plus de", "au moins". */
    AT_LEAST,
    /** "jusqu'à", "au plus". */
    AT_MOST,
    /** "entre … et …", "de … à …". */
    RANGE,
    /** "des dizaines de milliards": the unit stands for the value. */
    VAGUE
}

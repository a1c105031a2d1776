package dev.verbatim.extract;

/**
 * A noun phrase that can speak.
 *
 * @param speaker whom it means
 * @param to index behind its head
 * @param proper whether its head is a name
 */
record SpeakerPhrase(Speaker speaker, int to, boolean proper) {}

package dev.verbatim.extract;

import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.model.Cue;
import java.util.Optional;

/** Reads what a cue attributes to whom: its content and its speakers. One for a sentence. */
final class CueReader {

    private final VerbCue verbs;
    private final PhraseCue phrases;

    CueReader(Scene scene, CueLexicon lexicon, SpeakerFinder speakers, Observers observers) {
        this.verbs = new VerbCue(scene, lexicon, speakers, observers);
        this.phrases = new PhraseCue(scene, lexicon, speakers, observers);
    }

    /** The content and the speakers; nothing if either is wanting. */
    Optional<Reading> read(Cue cue) {
        return switch (cue.construction()) {
            case VERB -> verbs.read(cue);
            case ACCORDING_TO -> phrases.according(cue);
            case FOR -> phrases.view(cue);
            case NOUN -> phrases.noun(cue);
        };
    }
}

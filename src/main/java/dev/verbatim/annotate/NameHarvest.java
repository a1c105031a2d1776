package dev.verbatim.annotate;

import dev.verbatim.lexicon.Gazetteer.FormKind;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The candidates found in one sentence so far. Confined to one sentence. */
final class NameHarvest {

    private final NameLexicon lexicon;
    private final GazetteerMatches gazetteer;
    private final CountryNames countries;
    private final NameSigns signs;
    private final Sentence sentence;
    private final List<Token> tokens;
    private final Casing casing;
    private final List<Candidate> found = new ArrayList<>();

    NameHarvest(NameLexicon lexicon, NameSigns signs, Sentence sentence, Casing casing) {
        this.lexicon = lexicon;
        this.gazetteer = lexicon.gazetteer();
        this.countries = lexicon.countries();
        this.signs = signs;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.casing = casing;
    }

    /** In the order they were found; of what overlaps the longer comes first. */
    List<Candidate> found() {
        return found;
    }

    void add(Candidate candidate) {
        found.add(candidate);
    }

    int known(int at, GazetteerMatches.Match match) {
        if (match.isCountry()) {
            if (countries.accepts(tokens, at, match, casing)) {
                boolean adjective = match.form().kind() == FormKind.ADJECTIVE
                        || match.form().kind() == FormKind.DEMONYM;
                country(at, match.to(), match.keys(), adjective ? Mention.Form.ADJECTIVE : Mention.Form.NAME);
            }
            return match.to();
        }
        if (lexicon.stages().isStage(tokens, at, match)) {
            return match.to();
        }
        Candidate candidate = add(at, match.to(), match.keys(), match.entry().kind());
        if (!lexicon.companyUse().isCertain(tokens, at, match, casing, signs.isInitial(at))) {
            candidate.doubt();
        }
        nested(at, match);
        return match.to();
    }

    /** "gouvernement sénégalais": the country named inside the name of its government. */
    void nested(int from, GazetteerMatches.Match match) {
        if (match.entry().kind() == EntityKind.GOVERNMENT && !tokens.get(from).capitalized()) {
            nested(from + 1, match.to());
        }
    }

    void nested(int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i;
            gazetteer
                    .at(tokens, i, casing)
                    .filter(m -> m.isCountry() && m.to() <= to && countries.accepts(tokens, at, m, casing))
                    .ifPresent(m -> country(at, m.to(), m.keys(), Mention.Form.ADJECTIVE));
        }
    }

    void country(int from, int to, List<String> keys, Mention.Form form) {
        found.add(new Candidate(sentence, from, to, keys, Optional.of(EntityKind.COUNTRY), form));
    }

    Candidate add(int from, int to, List<String> keys, EntityKind kind) {
        Candidate candidate = new Candidate(sentence, from, to, keys, Optional.of(kind), Mention.Form.NAME);
        found.add(candidate);
        return candidate;
    }
}

package dev.verbatim.annotate;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/** Institutions that begin with a small letter: "ministère de l'Énergie", "université d'Aarhus". Confined to one sentence. */
final class LoweredInstitutions {

    private final NameWords words;
    private final GazetteerMatches gazetteer;
    private final NameShapes shapes;
    private final NameHarvest harvest;
    private final List<Token> tokens;
    private final Casing casing;

    LoweredInstitutions(NameLexicon lexicon, NameHarvest harvest, List<Token> tokens, Casing casing) {
        this.words = lexicon.words();
        this.gazetteer = lexicon.gazetteer();
        this.shapes = lexicon.shapes();
        this.harvest = harvest;
        this.tokens = tokens;
        this.casing = casing;
    }

    /** An institution that begins with a small letter: "ministère de l'Énergie", "université d'Aarhus". */
    int lowered(int at) {
        if (casing == Casing.UPPER) {
            return at + 1;
        }
        Optional<PhraseMatcher.Match<NameWords.Institution>> head =
                words.institutions().longestAt(tokens, at);
        if (head.isEmpty()) {
            return at + 1;
        }
        if (head.get().values().contains(NameWords.Institution.INNER)) {
            return head.get().to();
        }
        boolean government = head.get().values().contains(NameWords.Institution.LOWERED_GOVERNMENT);
        if (!government && !head.get().values().contains(NameWords.Institution.LOWERED)) {
            return at + 1;
        }
        int end = shapes.institutionEnd(tokens, at, head.get().to());
        if (end < tokens.size()
                && end == head.get().to()
                && NameShapes.isNameLike(tokens.get(end))
                && casing == Casing.NORMAL) {
            end = shapes.end(tokens, end);
        }
        if (end == head.get().to() || !isProper(head.get().to(), end, government)) {
            return at + 1;
        }
        harvest.add(at, end, List.of(), government ? EntityKind.GOVERNMENT : EntityKind.ORGANIZATION);
        if (government) {
            harvest.nested(head.get().to(), end);
        }
        return end;
    }

    /** Whether what follows the head makes it the name of one institution: a capital, or a country's adjective. */
    private boolean isProper(int head, int end, boolean government) {
        for (int i = head; i < end; i++) {
            if (NameShapes.isNameLike(tokens.get(i))
                    || government && gazetteer.isCountryAdjective(tokens, i)
                    || government && isOfGovernments(i)) {
                return true;
            }
        }
        return government && casing == Casing.LOWER && end > head;
    }

    /** "fédéral", "provincial": tells which government. */
    private boolean isOfGovernments(int at) {
        return words.institutions()
                .longestAt(tokens, at)
                .filter(m -> m.values().contains(NameWords.Institution.GOVERNMENT_ADJECTIVE))
                .isPresent();
    }

    /** "ministère de la Transition écologique" where the text goes on "et de l'Énergie". */
    boolean isLongerInstitution(int at, int known) {
        return words.institutions()
                .longestAt(tokens, at)
                .filter(m -> m.to() < known && shapes.institutionEnd(tokens, at, m.to()) > known)
                .isPresent();
    }
}

package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Resolves "les deux groupes": the only two of their kind that the sentences before name. */
final class PairReferences {

    /** Sentences looked back over. */
    private static final int MEMORY = 3;

    private final CoreferenceLine line;
    private final List<CoreferenceLine> lines;
    private final NameWords words;
    private final SmallWords small;
    private final Descriptions descriptions;

    PairReferences(
            CoreferenceLine line,
            List<CoreferenceLine> lines,
            NameWords words,
            SmallWords small,
            Descriptions descriptions) {
        this.line = line;
        this.lines = lines;
        this.words = words;
        this.small = small;
        this.descriptions = descriptions;
    }

    /** The two references that begin with the article at the token; none if the text names more or fewer. */
    List<Reference> at(int at) {
        List<Token> tokens = line.sentence().tokens();
        if (at + 2 >= tokens.size() || !small.isDefinite(tokens.get(at)) || !small.isTwo(tokens.get(at + 1))) {
            return List.of();
        }
        int to = at + 3;
        boolean bound = to < tokens.size() && small.isPrepositionOf(tokens.get(to));
        Optional<EntityKind> kind = bound ? Optional.empty() : kind(tokens.get(at + 2));
        return kind.map(k -> pair(k, at)).orElse(List.of()).stream()
                .map(entity -> new Reference(at, to, entity, Mention.Form.DESCRIPTION, to))
                .toList();
    }

    private Optional<EntityKind> kind(Token noun) {
        return words.analyses(noun).stream()
                .filter(analysis -> analysis.is(Pos.NOUN) && analysis.count() == Analysis.Count.PLURAL)
                .flatMap(analysis -> descriptions.kindOf(analysis.folded()).stream())
                .filter(kind -> kind == EntityKind.ORGANIZATION || kind == EntityKind.PERSON)
                .findFirst();
    }

    private List<Entity> pair(EntityKind kind, int token) {
        Map<Integer, Entity> found = new TreeMap<>();
        int here = lines.indexOf(line);
        int begin = line.sentence().tokens().get(token).span().begin();
        for (int i = here; i >= 0 && i >= here - MEMORY && found.size() < 2; i--) {
            for (Mention mention : lines.get(i).mentions()) {
                if (mention.entity().kind() == kind
                        && mention.form() != Mention.Form.ADJECTIVE
                        && mention.span().begin() < begin) {
                    found.put(mention.entity().id(), mention.entity());
                }
            }
        }
        return found.size() == 2 ? List.copyOf(found.values()) : List.of();
    }
}

package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Kind;
import dev.verbatim.extract.Frame.Party;
import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Statement.Status;
import dev.verbatim.model.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs and nouns that govern sums in one language, from {@code lexicon/<language>/money-frames.tsv}. */
final class Frames {

    /** Words before the last one of a noun at most. */
    private static final int LONGEST = 4;

    private final Map<String, Frame> verbs = new HashMap<>();
    private final Map<String, Frame> families = new HashMap<>();
    private final Map<Use, Set<String>> uses = new EnumMap<>(Use.class);
    private final PhraseMatcher<Entry> nouns;

    /** What else a verb or noun tells of an investment than its frame; the lexicon's header explains each. */
    private enum Use {
        GATHER,
        CARRY,
        SUPPLY,
        SPREAD,
        OWN,
        SHARE,
        SPEND,
        CHOOSE,
        TENDER,
        APPROVE,
        STEER,
        ENABLE,
        HELP,
        UNDERGO,
        FORM,
        SECURE
    }

    private record Entry(String lemma, Frame frame) {

        /** Whether the words may be this noun: an accent it lacks makes another word ("annoncés" is no "annonces"). */
        boolean fits(List<Token> words) {
            for (Token word : words) {
                String form = word.form().toLowerCase(Locale.ROOT);
                boolean accented = !word.allCaps() && form.chars().anyMatch(c -> c > 127 && Character.isLetter(c));
                if (accented && !lemma.toLowerCase(Locale.ROOT).contains(form)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A noun in a sentence.
     *
     * @param from index of its first token
     * @param to index behind its last token
     * @param frame its frame
     */
    record Noun(int from, int to, Frame frame) {}

    Frames(Language language) {
        PhraseMatcher.Builder<Entry> builder = PhraseMatcher.builder();
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/money-frames.tsv").rows()) {
            Frame frame = frame(row);
            families.putIfAbsent(frame.family(), frame);
            switch (row.get("construction")) {
                case "verb" -> verbs.put(Folding.fold(row.get("lemma")), frame);
                case "noun" -> builder.add(row.get("lemma"), new Entry(row.get("lemma"), frame));
                default ->
                    uses.computeIfAbsent(
                                    Use.valueOf(row.get("construction").toUpperCase(Locale.ROOT)),
                                    use -> new HashSet<>())
                            .add(Folding.fold(row.get("lemma")));
            }
        }
        this.nouns = builder.build();
    }

    private static Frame frame(Table.Row row) {
        String kind = row.get("kind");
        return new Frame(
                Folding.fold(row.get("lemma")),
                row.get("class"),
                kind.equals("-") ? Kind.OPEN : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                party(row.get("subject")),
                party(row.get("object")),
                party(row.get("source")),
                party(row.get("target")),
                party(row.get("genitive")),
                status(row.get("past")),
                status(row.get("present")));
    }

    private static Party party(String code) {
        return code.equals("-") ? Party.NONE : Party.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Optional<Status> status(String code) {
        return code.equals("-") ? Optional.empty() : Optional.of(Status.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    /**
     * Some frame of a family, for a sum that no word governs.
     *
     * @throws IllegalArgumentException if the lexicon has no such family
     */
    Frame family(String family) {
        Frame frame = families.get(family);
        if (frame == null) {
            throw new IllegalArgumentException("no family of frames '" + family + "'");
        }
        return frame;
    }

    private boolean is(Use use, String lemma) {
        return uses.getOrDefault(use, Set.of()).contains(lemma);
    }

    /** The frame of a verb by its folded lemma. */
    Optional<Frame> verb(String lemma) {
        return Optional.ofNullable(verbs.get(lemma));
    }

    /** Whether the objects of the verb, by its folded lemma, are those who take part in its subject. */
    boolean gathers(String lemma) {
        return is(Use.GATHER, lemma);
    }

    /** Whether the subject of the verb, by its folded lemma, pays for the undertaking that is its object. */
    boolean carries(String lemma) {
        return is(Use.CARRY, lemma);
    }

    /** Whether the subject of the verb, by its folded lemma, has its object: "exploiter". */
    boolean owns(String lemma) {
        return is(Use.OWN, lemma);
    }

    /** Whether the object of the verb, by its folded lemma, is where something is built: "couvrir le pays de". */
    boolean spreads(String lemma) {
        return is(Use.SPREAD, lemma);
    }

    /** Whether the subject of the verb, by its folded lemma, is paid where a contract is told of. */
    boolean supplies(String lemma) {
        return is(Use.SUPPLY, lemma);
    }

    /** Whether the subject of the verb, by its folded lemma, adds to what others fund: "apporter", "lend". */
    boolean shares(String lemma) {
        return is(Use.SHARE, lemma);
    }

    /** Whether money of which the bare participle of the verb, by its folded lemma, is told has left: "versés", "spent". */
    boolean spends(String lemma) {
        return is(Use.SPEND, lemma);
    }

    /** Whether the object of the verb, by its folded lemma, is chosen to supply its subject: "retenir", "select". */
    boolean chooses(String lemma) {
        return is(Use.CHOOSE, lemma);
    }

    /** Whether the noun of a frame is a contract where it is awarded, and else a whole market: "marché". */
    boolean isTender(Frame frame) {
        return is(Use.TENDER, frame.lemma());
    }

    /** Whether the subject of the verb, by its folded lemma, gives what it says yes to: "approuver un prêt". */
    boolean approves(String lemma) {
        return is(Use.APPROVE, lemma);
    }

    /** Whether the object of the verb, by its folded lemma, does what the infinitive behind says: "autoriser X à verser". */
    boolean steers(String lemma) {
        return is(Use.STEER, lemma);
    }

    /** Whether money that is the subject of the verb, by its folded lemma, comes to whom it serves: "permettre à X de". */
    boolean enables(String lemma) {
        return is(Use.ENABLE, lemma);
    }

    /** Whether money given in order to do what the verb, by its folded lemma, says goes to its object: "pour attirer X". */
    boolean helps(String lemma) {
        return is(Use.HELP, lemma);
    }

    /** Whether the infinitive behind the verb, by its folded lemma, is done to its subject: "s'est vu attribuer". */
    boolean undergoes(String lemma) {
        return is(Use.UNDERGO, lemma);
    }

    /** Whether the subject of the verb, by its folded lemma, only stands up for what another gives: "garantir un prêt". */
    boolean secures(String lemma) {
        return is(Use.SECURE, lemma);
    }

    /** Whether the agents of the participle of the verb, by its folded lemma, are those who make up a group: "formé par". */
    boolean forms(String lemma) {
        return is(Use.FORM, lemma);
    }

    /** The last noun that lies between two indexes. */
    Optional<Noun> nounIn(List<Token> tokens, int from, int to) {
        for (int i = to - 1; i >= Math.max(0, from); i--) {
            Optional<Noun> noun = nounAt(tokens, i).filter(found -> found.to() <= to);
            if (noun.isPresent()) {
                return noun.map(found -> whole(tokens, found));
            }
        }
        return Optional.empty();
    }

    /** "levée de fonds" for its "fonds": the longest noun that ends with this one. */
    Noun whole(List<Token> tokens, Noun part) {
        for (int i = Math.max(0, part.from() - LONGEST); i < part.from(); i++) {
            Optional<Noun> longer = nounAt(tokens, i).filter(found -> found.to() == part.to());
            if (longer.isPresent()) {
                return longer.get();
            }
        }
        return part;
    }

    /** The longest noun that begins at an index, which may lie outside the sentence. */
    Optional<Noun> nounAt(List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return Optional.empty();
        }
        return nouns.longestAt(tokens, index)
                .flatMap(match -> match.values().stream()
                        .filter(entry -> entry.fits(tokens.subList(index, match.to())))
                        .findFirst()
                        .map(entry -> new Noun(index, match.to(), entry.frame())));
    }
}

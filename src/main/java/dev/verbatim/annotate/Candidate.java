package dev.verbatim.annotate;

import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in the text that may hold a name, and what speaks for each kind. Confined to one article's analysis. */
final class Candidate {

    private final Sentence sentence;
    private final int from;
    private final int to;
    private final String text;
    private final List<String> parts;
    private final List<String> keys;
    private final Mention.Form form;
    private final int[] scores = new int[EntityKind.values().length];
    private final int[] shape = new int[EntityKind.values().length];
    private Optional<EntityKind> kind;
    private boolean weak;
    private boolean doubted;
    private boolean rejected;
    private Optional<Boolean> feminine = Optional.empty();

    /**
     * A candidate.
     *
     * @param sentence where it stands
     * @param from index of its first token in the sentence
     * @param to index behind its last
     * @param keys entries of the gazetteer it may be, best first
     * @param kind what it is, if that is settled
     * @param form by what kind of words
     */
    Candidate(Sentence sentence, int from, int to, List<String> keys, Optional<EntityKind> kind, Mention.Form form) {
        this.sentence = sentence;
        this.from = from;
        this.to = to;
        this.keys = List.copyOf(keys);
        this.kind = kind;
        this.form = form;
        this.text = text(sentence.tokens(), from, to);
        this.parts = parts(sentence.tokens().subList(from, to));
    }

    /** Its folded words and numbers. */
    List<String> parts() {
        return parts;
    }

    private static List<String> parts(List<Token> tokens) {
        List<String> parts = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER) {
                parts.add(token.folded());
            }
        }
        return List.copyOf(parts);
    }

    /** The tokens as running text with single spaces. */
    static String text(List<Token> tokens, int from, int to) {
        if (to - from == 1) {
            return tokens.get(from).form();
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.spaced() && i > from) {
                text.append(' ');
            }
            text.append(token.form());
        }
        return text.toString();
    }

    Sentence sentence() {
        return sentence;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    Token token(int offset) {
        return sentence.tokens().get(from + offset);
    }

    Span span() {
        List<Token> tokens = sentence.tokens();
        return new Span(
                tokens.get(from).span().begin(), tokens.get(to - 1).span().end());
    }

    String text() {
        return text;
    }

    List<String> keys() {
        return keys;
    }

    Mention.Form form() {
        return form;
    }

    /** What it is, if that is settled. */
    Optional<EntityKind> kind() {
        return kind;
    }

    void settle(EntityKind settled) {
        kind = Optional.of(settled);
    }

    /** Whether its capital may be that of a sentence's first word only, so that another place must bear it out. */
    boolean weak() {
        return weak;
    }

    void weaken() {
        weak = true;
    }

    /** Makes it weak unless the words around speak for its kind. */
    void doubt() {
        doubted = true;
    }

    boolean doubted() {
        return doubted;
    }

    /** Decides on a doubt by what was weighed. */
    void judge() {
        if (doubted && kind.isPresent()) {
            int own = score(kind.get());
            boolean outweighed = false;
            for (EntityKind other : EntityKind.values()) {
                outweighed |= other != kind.get() && score(other) > own;
            }
            weak |= own < 2 || outweighed;
        }
    }

    /** Whether it is no name after all. */
    boolean rejected() {
        return rejected;
    }

    void reject() {
        rejected = true;
    }

    /** The sex an honorific before it tells. */
    Optional<Boolean> feminine() {
        return feminine;
    }

    void feminine(boolean told) {
        feminine = Optional.of(told);
    }

    void favour(EntityKind favoured, int points) {
        scores[favoured.ordinal()] += points;
    }

    /** Counts points for a kind that the name itself tells, wherever it stands. */
    void shaped(EntityKind favoured, int points) {
        shape[favoured.ordinal()] += points;
    }

    /** Points for a kind from the words around. */
    int context(EntityKind of) {
        return scores[of.ordinal()];
    }

    /** Points for a kind from the name itself. */
    int shape(EntityKind of) {
        return shape[of.ordinal()];
    }

    int score(EntityKind of) {
        return scores[of.ordinal()] + shape[of.ordinal()];
    }
}

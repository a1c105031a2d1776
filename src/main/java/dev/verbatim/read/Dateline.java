package dev.verbatim.read;

import dev.verbatim.model.Language;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What the first words of the first paragraphs say of place, day and agency: {@code TOKYO, 14 mars 2025 (Agence X) —}.
 */
record Dateline(String text, List<Block> blocks, BitSet boilerplate, Bylines bylines, Language language) {

    /** Tokens within which a dateline ends. */
    private static final int TOKENS = 24;

    /** Paragraphs that can begin with one. */
    private static final int PARAGRAPHS = 3;

    /** The day of publication, if one of the first paragraphs begins with a dateline that names it. */
    Optional<PartialDate> published(int from) {
        int seen = 0;
        for (int i = from; i < blocks.size() && seen < PARAGRAPHS; i++) {
            if (boilerplate.get(i)) {
                continue;
            }
            seen++;
            List<Token> tokens = blocks.get(i).tokens();
            Optional<PartialDate> date = bylines.firstDate(head(tokens), language)
                    .filter(found -> isDateline(tokens, found))
                    .map(Dates.Found::date);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static List<Token> head(List<Token> tokens) {
        return tokens.subList(0, Math.min(TOKENS, tokens.size()));
    }

    /** A date near the start with a dash, a bracket or an ISO form: not the date of what the sentence tells. */
    private static boolean isDateline(List<Token> tokens, Dates.Found found) {
        boolean iso = tokens.get(found.from()).form().length() == 4
                && tokens.get(found.from()).kind() == Token.Kind.NUMBER
                && found.to() - found.from() >= 3;
        if (iso) {
            return found.from() <= 3;
        }
        for (int i = found.to(); i < Math.min(tokens.size(), found.to() + 12); i++) {
            Token token = tokens.get(i);
            if (isDash(token)) {
                return true;
            }
            if (i == found.to() && token.kind() == Token.Kind.WORD) {
                return false;
            }
        }
        return false;
    }

    private static boolean isDash(Token token) {
        return token.is("—") || token.is("–") || token.is("-") && token.spaced();
    }

    /** The agency in a dateline's brackets, else the holder of the copyright at the end. */
    Optional<String> publisher(int from) {
        for (int i = from; i < Math.min(from + PARAGRAPHS, blocks.size()); i++) {
            Optional<String> agency = boilerplate.get(i)
                    ? Optional.empty()
                    : agency(head(blocks.get(i).tokens()));
            if (agency.isPresent()) {
                return agency;
            }
        }
        for (int i = blocks.size() - 1; i >= from; i--) {
            Optional<String> holder = holder(blocks.get(i).tokens());
            if (holder.isPresent()) {
                return holder;
            }
        }
        return Optional.empty();
    }

    /** {@code (Agence X) —}. */
    private Optional<String> agency(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (!tokens.get(i).is("(")) {
                continue;
            }
            int close = i + 1;
            while (close < tokens.size() && !tokens.get(close).is(")")) {
                close++;
            }
            boolean dash = close + 1 < tokens.size() && isDash(tokens.get(close + 1));
            boolean name = close > i + 1 && tokens.get(i + 1).capitalized();
            return dash && name ? Optional.of(between(tokens, i + 1, close)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** {@code © 2025 The Ledger}. */
    private Optional<String> holder(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (!tokens.get(i).is("©")) {
                continue;
            }
            int from = i + 1;
            while (from < tokens.size() && tokens.get(from).kind() != Token.Kind.WORD) {
                from++;
            }
            int to = from;
            while (to < tokens.size() && tokens.get(to).kind() == Token.Kind.WORD) {
                to++;
            }
            boolean name = to > from && to - from <= 6 && tokens.get(from).capitalized();
            return name ? Optional.of(between(tokens, from, to)) : Optional.empty();
        }
        return Optional.empty();
    }

    private String between(List<Token> tokens, int from, int to) {
        return text.substring(
                tokens.get(from).span().begin(), tokens.get(to - 1).span().end());
    }
}

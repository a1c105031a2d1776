package dev.verbatim.read;

import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with its tokens, and what its form alone says of it.
 *
 * @param line where it stands
 * @param tokens of the line, perhaps none
 * @param words how many of them are words
 */
record Block(Line line, List<Token> tokens, int words) {

    /** Words from which on a line is a paragraph, however it ends. */
    private static final int PARAGRAPH = 25;

    /** Characters from which on a line is a paragraph of its own even without blank lines around it. */
    private static final int LONG = 250;

    /** Words from which on a line that ends as a sentence does is a paragraph. */
    private static final int SENTENCE = 8;

    /**
     * The blocks of a text. Where most paragraphs stand without a blank line before them, line ends part blocks as blank
     * lines do elsewhere; around long lines they always do.
     */
    static List<Block> all(String text, List<Line> lines) {
        List<Block> blocks = lines.stream()
                .map(line -> of(text, line))
                .filter(block -> !block.tokens().isEmpty())
                .toList();
        long prose = blocks.stream().skip(1).filter(Block::isProse).count();
        long glued = blocks.stream()
                .skip(1)
                .filter(block -> block.isProse() && !block.line.gap())
                .count();
        boolean gapless = glued * 2 > prose;
        List<Block> parted = new ArrayList<>(blocks.size());
        boolean afterLong = false;
        for (Block block : blocks) {
            boolean isLong = block.length() >= LONG;
            boolean gap = gapless || afterLong || isLong;
            parted.add(gap ? new Block(block.line.withGap(), block.tokens, block.words) : block);
            afterLong = isLong;
        }
        return parted;
    }

    private static Block of(String text, Line line) {
        List<Token> tokens = Tokenizer.tokenize(text, line.span());
        int words = (int)
                tokens.stream().filter(token -> token.kind() == Token.Kind.WORD).count();
        return new Block(line, tokens, words);
    }

    /** What two blocks of the same words have in common. */
    String key() {
        StringBuilder key = new StringBuilder(length());
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER) {
                key.append(token.folded()).append(' ');
            }
        }
        return key.toString();
    }

    int length() {
        return line.span().length();
    }

    /** Whether it reads as a paragraph rather than as a heading, label or entry. */
    boolean isProse() {
        return words >= PARAGRAPH || words >= SENTENCE && endsSentence();
    }

    /** Whether its last sign, quotation marks and brackets apart, is a point, exclamation or question mark. */
    boolean endsSentence() {
        String last = lastMark();
        return last.equals(".") || last.equals("!") || last.equals("?") || last.equals("…");
    }

    /** Its last sign or word, without closing quotation marks and brackets; empty if there is none. */
    String lastMark() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.QUOTE && !token.is(")") && !token.is("]")) {
                return token.folded();
            }
        }
        return "";
    }

    /** Whether it begins as an item of a list does. */
    boolean isItem() {
        if (line.markup() == Line.Markup.ITEM) {
            return true;
        }
        if (tokens.size() < 2 || tokens.getFirst().kind() != Token.Kind.SIGN) {
            return false;
        }
        return switch (tokens.getFirst().form().codePointAt(0)) {
            case '•', '-', '–', '—', '*', '▪', '●', '◦', '‣', '·', '■', '►', '→', '✓', '✔' ->
                tokens.get(1).spaced();
            default -> false;
        };
    }

    /** Whether a sentence ends within it and another begins. */
    boolean hasSeveralSentences() {
        for (int i = 2; i + 2 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            boolean point = tokens.get(i).is(".") && !tokens.get(i).spaced();
            boolean mark = tokens.get(i).is("?") || tokens.get(i).is("!");
            boolean word = tokens.get(i - 1).kind() != Token.Kind.WORD
                    || tokens.get(i - 1).form().length() > 2;
            if ((point && word || mark) && next.spaced() && next.capitalized()) {
                return true;
            }
        }
        return false;
    }

    /** How many of its signs are this one. */
    int count(String sign) {
        return (int) tokens.stream().filter(token -> token.is(sign)).count();
    }
}

package dev.verbatim.read;

import dev.verbatim.model.Token;
import java.util.List;

/** What the signs in a line say, whatever its language: addresses, menus, measures of adverts, marks of copyright. */
final class Form {

    /** Words of a line that says nothing by itself at most. */
    private static final int LONE = 10;

    private Form() {}

    /** How far the form of a line speaks for boilerplate, as cues do. */
    static int weight(Block block, boolean atEnd) {
        return copyright(block) + address(block) + menu(block) + advert(block) + (atEnd ? initials(block) : 0);
    }

    private static int copyright(Block block) {
        List<Token> tokens = block.tokens();
        if (tokens.getFirst().is("©")) {
            return 110;
        }
        boolean spelled = tokens.size() > 3
                && tokens.get(0).is("(")
                && tokens.get(1).is("c")
                && tokens.get(2).is(")");
        return spelled ? 110 : block.count("©") > 0 ? 60 : 0;
    }

    /** Postal of the net: e-mail, page, handle; or a telephone number. */
    private static int address(Block block) {
        int weight = 0;
        for (int i = 0; i < block.tokens().size(); i++) {
            Token token = block.tokens().get(i);
            boolean mail = token.is("@") && i > 0 && !token.spaced();
            boolean page = token.folded().startsWith("http") || token.folded().startsWith("www.");
            weight = Math.max(weight, mail ? 60 : page ? 40 : 0);
        }
        int numbers = (int) block.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.NUMBER)
                .filter(token -> token.form().length() >= 2 && token.form().length() <= 4)
                .count();
        boolean telephone = numbers >= 3 && block.words() <= 4;
        return weight + (telephone ? 60 : 0);
    }

    /** Entries side by side, with bars or points between them. */
    private static int menu(Block block) {
        int bars = block.count("|") + block.count("·") + block.count("•");
        boolean entries = bars >= 2 && block.words() <= 5 * (bars + 1) && !block.endsSentence();
        boolean figures = block.tokens().stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER);
        return entries && !figures ? 60 : 0;
    }

    /** {@code 300x250}. */
    private static int advert(Block block) {
        for (int i = 1; i < block.tokens().size(); i++) {
            Token token = block.tokens().get(i);
            Token before = block.tokens().get(i - 1);
            if (before.kind() == Token.Kind.NUMBER
                    && !token.spaced()
                    && token.folded().length() > 2
                    && token.folded().charAt(0) == 'x'
                    && token.folded().chars().skip(1).allMatch(Character::isDigit)
                    && block.words() <= 5) {
                return 110;
            }
        }
        return 0;
    }

    /** Who wrote an agency's dispatch: {@code hon/mda/pbl}. */
    private static int initials(Block block) {
        if (block.tokens().size() < 3 || block.tokens().size() > 11) {
            return 0;
        }
        for (int i = 0; i < block.tokens().size(); i++) {
            Token token = block.tokens().get(i);
            boolean fits = i % 2 == 0
                    ? token.kind() == Token.Kind.WORD && token.form().length() <= 5
                    : (token.is("/") || token.is("-")) && !token.spaced();
            if (!fits) {
                return 0;
            }
        }
        return 110;
    }

    /** Whether somebody's words stand in it. */
    static boolean isQuoting(Block block) {
        return block.tokens().stream()
                        .filter(token -> token.kind() == Token.Kind.QUOTE)
                        .count()
                >= 2;
    }

    /** Whether a line says nothing by itself: short, no sentence, no item or row. */
    static boolean isLone(Block block) {
        boolean bracketed =
                block.tokens().getFirst().is("(") && block.tokens().getLast().is(")");
        boolean data = block.line().markup() == Line.Markup.ROW || block.isItem() || block.count("|") > 0;
        return bracketed && block.words() <= 12 || !data && block.words() <= LONE && !block.endsSentence();
    }
}

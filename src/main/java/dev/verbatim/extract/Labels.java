package dev.verbatim.extract;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Region;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whom a paragraph is about by the name it opens with: "• Oracle (-11 %) : le groupe a relevé …". Immutable once made. */
final class Labels {

    /** Longest aside between such a name and its colon, in tokens. */
    private static final int ASIDE = 12;

    private final Map<Integer, Entity> byParagraph = new TreeMap<>();

    Labels(AnnotatedArticle article) {
        for (Mention mention : article.mentions()) {
            EntityKind kind = mention.entity().kind();
            if (mention.form() == Form.NAME && (kind == EntityKind.ORGANIZATION || kind == EntityKind.PROJECT)) {
                Sentence sentence = article.source().sentenceAt(mention.span().begin());
                if (sentence.kind() == Region.Kind.BODY && isLabel(sentence, mention)) {
                    byParagraph.putIfAbsent(sentence.paragraph(), mention.entity());
                }
            }
        }
    }

    /** Whom the paragraph of a sentence is about, if it says so by its first words. */
    Optional<Entity> of(Sentence sentence) {
        return sentence.kind() == Region.Kind.BODY
                ? Optional.ofNullable(byParagraph.get(sentence.paragraph()))
                : Optional.empty();
    }

    private static boolean isLabel(Sentence sentence, Mention mention) {
        List<Token> tokens = sentence.tokens();
        int from = sentence.tokenAt(mention.span().begin());
        boolean first = from == 0 || from == 1 && tokens.get(0).kind() == Token.Kind.SIGN;
        int at = sentence.tokenAt(mention.span().end() - 1) + 1;
        if (first && at < tokens.size() && tokens.get(at).is("(")) {
            int end = Math.min(tokens.size(), at + ASIDE);
            while (at < end && !tokens.get(at).is(")")) {
                at++;
            }
            at++;
        }
        return first && at < tokens.size() && tokens.get(at).is(":");
    }
}

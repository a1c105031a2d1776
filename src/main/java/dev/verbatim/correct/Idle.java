package dev.verbatim.correct;

import dev.verbatim.correct.Correction.Amendment;
import dev.verbatim.correct.Correction.LinkFix;
import dev.verbatim.correct.Correction.Merge;
import dev.verbatim.correct.Correction.Rejection;
import dev.verbatim.correct.Correction.Split;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Why a correction changes nothing. */
final class Idle {
    private Idle() {}

    static String reason(Correction correction, Predicate<String> articles) {
        return switch (correction) {
            case Merge merge ->
                "no longer applies: no article speaks of "
                        + merge.targets().stream().map(Node::getURI).collect(Collectors.joining(" or "));
            case Split split ->
                "no longer applies: " + split.entity().getURI() + " is not spoken of at "
                        + split.places().stream().map(Node::getURI).collect(Collectors.joining(" or "));
            case Rejection rejection -> statement(rejection.statement(), articles, "");
            case Amendment amendment -> statement(amendment.statement(), articles, ", or says so already");
            case LinkFix link ->
                link.wrong()
                        .map(wrong -> "no longer applies: " + link.entity().getURI() + " is not linked with "
                                + wrong.getURI())
                        .orElse("does not apply: nothing is known of "
                                + link.entity().getURI());
        };
    }

    private static String statement(Node statement, Predicate<String> articles, String or) {
        String article = Nodes.article(statement).getURI();
        return articles.test(article)
                ? "no longer applies: its article does not state " + statement.getURI() + " any more" + or
                : "no longer applies: the corpus holds no article " + article
                        + "; a file whose text changed is another article";
    }
}

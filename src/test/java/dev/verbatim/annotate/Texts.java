package dev.verbatim.annotate;

import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Language;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;

/** Articles for tests: a line is a paragraph, a {@code |} with spaces around parts sentences. */
final class Texts {

    private Texts() {}

    static SegmentedArticle article(Language language, String marked) {
        String text = marked.replace(" | ", "   ");
        List<Region> regions = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int line = 0;
        int tokens = 0;
        while (line <= marked.length()) {
            int end = marked.indexOf('\n', line) < 0 ? marked.length() : marked.indexOf('\n', line);
            if (!text.substring(line, end).isBlank()) {
                List<Sentence> paragraph = new ArrayList<>();
                for (int from = line; from < end; ) {
                    int bar = marked.indexOf(" | ", from);
                    int to = bar < 0 || bar > end ? end : bar;
                    List<Token> found = Tokenizer.tokenize(text, new Span(from, to));
                    if (!found.isEmpty()) {
                        Span span = new Span(
                                found.getFirst().span().begin(),
                                found.getLast().span().end());
                        paragraph.add(new Sentence(
                                sentences.size() + paragraph.size(),
                                span,
                                regions.size(),
                                Region.Kind.BODY,
                                language,
                                found,
                                tokens));
                        tokens += found.size();
                    }
                    from = to + 3;
                }
                if (!paragraph.isEmpty()) {
                    sentences.addAll(paragraph);
                    regions.add(new Region(
                            paragraph
                                    .getFirst()
                                    .span()
                                    .union(paragraph.getLast().span()),
                            Region.Kind.BODY,
                            language));
                }
            }
            line = end + 1;
        }
        Article article = new Article("test.txt", "0".repeat(64), text, Metadata.NONE, language, regions);
        return new SegmentedArticle(article, sentences);
    }
}

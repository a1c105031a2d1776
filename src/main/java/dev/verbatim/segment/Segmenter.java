package dev.verbatim.segment;

import dev.verbatim.lexicon.Spellings;
import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Language;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts articles into sentences and tokens. A sentence never leaves its region; boilerplate has none. Safe for any
 * number of threads.
 */
public final class Segmenter {

    /** Upper-case letters to a thousand letters, below which an article is taken as written without capitals. */
    private static final int CAPITALS_PER_THOUSAND = 3;

    /** Letters from which on a lack of capitals means something. */
    private static final int LETTERS = 200;

    private final Map<Language, SentenceSplitter> splitters = new ConcurrentHashMap<>();
    private final Map<Language, BareCapitals> capitals = new ConcurrentHashMap<>();

    private final Spellings spellings = Spellings.empty();

    /** The sentences of an article, in order. */
    public SegmentedArticle segment(Article article) {
        boolean caseless = isCaseless(article);
        List<Sentence> sentences = new ArrayList<>();
        int firstToken = 0;
        for (int paragraph = 0; paragraph < article.regions().size(); paragraph++) {
            Region region = article.regions().get(paragraph);
            if (region.kind() == Region.Kind.BOILERPLATE) {
                continue;
            }
            List<Token> tokens = Tokenizer.tokenize(article.text(), region.span(), spellings);
            BareCapitals capitals = this.capitals.computeIfAbsent(region.language(), BareCapitals::of);
            for (List<Token> printed : pieces(region, tokens, caseless)) {
                List<Token> piece = capitals.restored(printed);
                Span span = piece.getFirst().span().union(piece.getLast().span());
                sentences.add(new Sentence(
                        sentences.size(), span, paragraph, region.kind(), region.language(), piece, firstToken));
                firstToken += piece.size();
            }
        }
        return new SegmentedArticle(article, sentences);
    }

    private List<List<Token>> pieces(Region region, List<Token> tokens, boolean caseless) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        if (region.kind() == Region.Kind.ROW) {
            return LongSentences.cut(List.of(tokens));
        }
        SentenceSplitter splitter = splitters.computeIfAbsent(region.language(), SentenceSplitter::of);
        return LongSentences.cut(splitter.split(tokens, caseless));
    }

    private static boolean isCaseless(Article article) {
        long enough = (long) article.text().length() * CAPITALS_PER_THOUSAND;
        long letters = 0;
        long capitals = 0;
        for (Region region : article.regions()) {
            if (region.kind() == Region.Kind.BOILERPLATE) {
                continue;
            }
            for (int i = region.span().begin(); i < region.span().end(); i++) {
                char c = article.text().charAt(i);
                letters += Character.isLetter(c) ? 1 : 0;
                capitals += Character.isUpperCase(c) ? 1 : 0;
                if (capitals * 1000 > enough) {
                    return false;
                }
            }
        }
        return letters >= LETTERS && capitals * 1000 < letters * CAPITALS_PER_THOUSAND;
    }
}

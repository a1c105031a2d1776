package dev.verbatim.read;

import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.model.Article;
import dev.verbatim.model.Language;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Region;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Judges the lines of a page and makes the article of them. */
final class Articles {

    private final Languages languages;
    private final Boilerplate boilerplate;
    private final Bylines bylines;

    private Articles(Languages languages, Boilerplate boilerplate, Bylines bylines) {
        this.languages = languages;
        this.boilerplate = boilerplate;
        this.bylines = bylines;
    }

    /**
     * With the lexicons of all languages that come with Verbatim.
     *
     * @throws IllegalArgumentException if a lexicon file is malformed
     */
    static Articles withLexicons() {
        return withLexicons(LexiconLanguages.all());
    }

    /**
     * With the lexicons of some languages.
     *
     * @throws IllegalArgumentException if a lexicon file is malformed
     */
    static Articles withLexicons(List<Language> known) {
        Languages languages = Languages.among(known);
        return new Articles(
                languages,
                new Boilerplate(Cues.of(languages.all()), new LanguageNames()),
                new Bylines(languages, Dates.of(languages.all())));
    }

    Article article(String file, String sha256, Page page) {
        List<Block> blocks = Block.all(page.text(), page.lines());
        BitSet furniture = boilerplate.in(blocks);
        Language language = language(blocks, furniture);
        FrontMatter front = new FrontMatter.Finder(page.text(), blocks, furniture, bylines, language)
                .find(page.metadata().title().or(page::tabTitle));
        List<Region> regions = new ArrayList<>();
        RegionKinds kinds = new RegionKinds(blocks, furniture, front);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            regions.add(new Region(block.line().span(), kinds.of(i), languages.of(block.tokens(), language)));
        }
        return new Article(file, sha256, page.text(), metadata(page, front, blocks), language, regions);
    }

    /** What is doubtful about an article that was read. */
    List<String> doubts(Article article, Page page) {
        List<String> doubts = new ArrayList<>(page.doubts());
        if (article.language().equals(Languages.UNKNOWN)) {
            doubts.add("no lexicon for its language; known are " + languages.all()
                    + ". Nothing but names and figures can be found in it");
        }
        return doubts;
    }

    private Language language(List<Block> blocks, BitSet furniture) {
        List<Token> body = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!furniture.get(i)) {
                body.addAll(blocks.get(i).tokens());
            }
        }
        return languages.of(body);
    }

    private static Metadata metadata(Page page, FrontMatter front, List<Block> blocks) {
        Metadata head = page.metadata();
        Optional<String> title =
                front.title().map(i -> blocks.get(i).line().span().in(page.text()));
        return new Metadata(
                head.title().or(() -> title).or(page::tabTitle),
                head.published().or(front::published),
                head.publisher().or(front::publisher),
                head.author().or(front::author),
                head.url());
    }
}

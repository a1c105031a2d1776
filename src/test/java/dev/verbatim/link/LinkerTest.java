package dev.verbatim.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Article;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Language;
import dev.verbatim.model.Link;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.SegmentedArticle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkerTest {

    private static Link link(EntityKind kind, String name, Optional<String> key, List<String> candidates) {
        Entity entity = new Entity(0, kind, name, List.of(name), key, candidates);
        Article article = new Article("a.txt", "0".repeat(64), "", Metadata.NONE, Language.FRENCH, List.of());
        AnnotatedArticle annotated = new AnnotatedArticle(
                new SegmentedArticle(article, List.of()),
                List.of(entity),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Linker().link(new ExtractedArticle(annotated, List.of())).of(entity);
    }

    private static Link novel(EntityKind kind, String name) {
        return link(kind, name, Optional.empty(), List.of());
    }

    @Test
    void anEntryOfTheVocabulariesIsKnown() {
        assertEquals(
                new Link.Known("actor/openai"),
                link(EntityKind.ORGANIZATION, "OpenAI", Optional.of("actor/openai"), List.of()));
    }

    @Test
    void aNameThatNoVocabularyHoldsGetsAKeyOfItsKindAndName() {
        assertEquals(new Link.Novel("actor/x-person-claire-morel"), novel(EntityKind.PERSON, "Claire Morel"));
        assertEquals(new Link.Novel("project/x-project-xam-xam"), novel(EntityKind.PROJECT, "Xam-Xam"));
        assertEquals(new Link.Novel("place/x-place-dakar"), novel(EntityKind.PLACE, "Dakar"));
    }

    @Test
    void accentsAndCaseMakeNoDifference() {
        assertEquals(
                novel(EntityKind.ORGANIZATION, "Voltéa").key(),
                novel(EntityKind.ORGANIZATION, "VOLTEA").key());
    }

    @Test
    void twoPersonsWithOneSurnameAreNeverOne() {
        assertNotEquals(
                novel(EntityKind.PERSON, "Claire Morel").key(),
                novel(EntityKind.PERSON, "Jacques Morel").key());
        assertNotEquals(
                novel(EntityKind.PERSON, "Claire Morel").key(),
                novel(EntityKind.PERSON, "Morel").key());
    }

    @Test
    void entriesTooCloseToCallStayCandidates() {
        assertEquals(
                new Link.Ambiguous("actor/x-organization-cdc", List.of("actor/a", "actor/b")),
                link(EntityKind.ORGANIZATION, "CDC", Optional.empty(), List.of("actor/a", "actor/b")));
    }
}

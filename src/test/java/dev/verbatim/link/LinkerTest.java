package dev.verbatim.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Articles;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Language;
import dev.verbatim.model.Link;
import dev.verbatim.model.SegmentedArticle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkerTest {

    private final Linker linker = new Linker();

    private Link link(EntityKind kind, String name, Optional<String> key, List<String> candidates, String text) {
        Entity entity = new Entity(0, kind, name, List.of(name), key, candidates);
        AnnotatedArticle annotated = new AnnotatedArticle(
                new SegmentedArticle(Articles.of(Language.FRENCH, text), List.of()),
                List.of(entity),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return linker.link(new ExtractedArticle(annotated, List.of())).of(entity);
    }

    private String novel(EntityKind kind, String name, String text) {
        return link(kind, name, Optional.empty(), List.of(), text).key();
    }

    @Test
    void takesTheEntryThatWasRecognised() {
        assertEquals(
                new Link.Known("country/FR"),
                link(EntityKind.COUNTRY, "Hexagone", Optional.of("country/FR"), List.of(), "a"));
    }

    @Test
    void givesOneKeyToOneNameInAnyArticle() {
        assertEquals("actor/x-organization-electra-rhone", novel(EntityKind.ORGANIZATION, "Électra Rhône", "a"));
        assertEquals(novel(EntityKind.PERSON, "Claire Morel", "a"), novel(EntityKind.PERSON, "CLAIRE MOREL", "b"));
    }

    @Test
    void keepsApartThePeopleWhomTwoArticlesCallByOneSurname() {
        assertNotEquals(novel(EntityKind.PERSON, "Morel", "a"), novel(EntityKind.PERSON, "Morel", "b"));
    }

    @Test
    void givesNoUnknownThingTheKeyOfAKnownOne() {
        assertNotEquals("country/FR", novel(EntityKind.COUNTRY, "FR", "a"));
    }

    @Test
    void keepsTheCandidatesThatAreTooCloseToCall() {
        assertEquals(
                new Link.Ambiguous("actor/x-organization-delta", List.of("actor/delta-a", "actor/delta-b")),
                link(
                        EntityKind.ORGANIZATION,
                        "Delta",
                        Optional.empty(),
                        List.of("actor/delta-a", "actor/delta-b"),
                        "a"));
    }
}

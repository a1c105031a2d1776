package dev.verbatim.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Span;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
    private static final Pattern SOUND = Pattern.compile("https?:[A-Za-z0-9/?#@!$&'()*+,;=:._~%-]+");

    private final Iris iris = Iris.standard();

    @Test
    void anArticleIsNamedAfterItsBytes() {
        assertEquals(
                "https://w3id.org/verbatim/id/article/0123456789abcdef",
                iris.article("0123456789abcdef".repeat(4)).getURI());
    }

    @Test
    void aSentenceIsAPlaceInItsArticle() {
        Node article = iris.article("f".repeat(64));
        assertEquals(
                article.getURI() + "#char=12,40",
                Iris.string(article, new Span(12, 40)).getURI());
    }

    @Test
    void aKeyIsAPathUnderTheBase() {
        assertEquals(
                "https://example.org/kg/actor/openai",
                new Iris("https://example.org/kg/").entity("actor/openai").getURI());
    }

    @Test
    void anOutletIsTheSameWhateverItsCaseAndAccents() {
        assertEquals(iris.publisher("Les Échos"), iris.publisher("LES ECHOS"));
        assertEquals(
                "https://w3id.org/verbatim/id/publisher/les-echos",
                iris.publisher("Les Échos").getURI());
        assertEquals(
                "https://w3id.org/verbatim/id/publisher/x", iris.publisher("«»").getURI());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id/",
                "urn:x:",
                "https://example.org/kg",
                "https://example.org/<kg>/",
                "https://example.org/k g/",
                "https://example.org/?kg/"
            })
    void whatCannotBeginAnIdentifierIsRefused(String base) {
        assertThrows(IllegalArgumentException.class, () -> new Iris(base));
    }

    @Test
    void aWebAddressIsEncodedWhereItMust() {
        assertEquals(
                Optional.of("https://example.org/a%20b/%C3%A9t%C3%A9?q=%3Cx%3E"),
                Iris.web("https://example.org/a b/été?q=<x>").map(Node::getURI));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org", "javascript:alert(1)", "/path", "http://", "https:///path", "file:///etc"})
    void whatIsNoWebAddressIsNone(String address) {
        assertEquals(Optional.empty(), Iris.web(address));
    }

    @RepeatedTest(50)
    void noTextWritesAnIdentifierOfItsOwn(RepetitionInfo repetition) {
        String text = hostile(new Random(repetition.getCurrentRepetition()));
        for (Node node : new Node[] {iris.entity(text), iris.publisher(text), iris.rule(text), iris.currency(text)}) {
            assertTrue(SOUND.matcher(node.getURI()).matches(), node::getURI);
            assertTrue(IRIx.create(node.getURI()).isAbsolute());
        }
        Iris.web("https://example.org/" + text)
                .ifPresent(node -> assertTrue(SOUND.matcher(node.getURI()).matches(), node::getURI));
    }

    @Test
    void differentKeysStayDifferent() {
        assertEquals("https://w3id.org/verbatim/id/a%25b", iris.entity("a%b").getURI());
        assertEquals("https://w3id.org/verbatim/id/a%20b", iris.entity("a b").getURI());
    }

    private static String hostile(Random random) {
        String signs = "<>\"{}|^`\\ \n\t\u0000\u00A0é漢?#%/..:@[]";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append(random.nextInt(4) == 0 ? "😀" : String.valueOf(signs.charAt(random.nextInt(signs.length()))));
        }
        return text.toString();
    }
}

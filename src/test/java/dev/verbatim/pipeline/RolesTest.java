package dev.verbatim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Articles;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.RoleStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of the press and the offices they tell of, through the whole chain. */
class RolesTest {

    private static final Chain CHAIN = Chain.standard();

    static Stream<List<String>> french() throws IOException {
        return rows("extract/roles.fr.tsv");
    }

    static Stream<List<String>> english() throws IOException {
        return rows("extract/roles.en.tsv");
    }

    @ParameterizedTest
    @MethodSource("french")
    void frenchTextTellsOfTheseOffices(List<String> row) {
        assertRoles(Language.FRENCH, row);
    }

    @ParameterizedTest
    @MethodSource("english")
    void englishTextTellsOfTheseOffices(List<String> row) {
        assertRoles(Language.ENGLISH, row);
    }

    private static void assertRoles(Language language, List<String> row) {
        Set<String> found = new TreeSet<>();
        for (Statement statement : CHAIN.read(Articles.of(language, row.get(0).replace(" | ", " ")))
                .source()
                .statements()) {
            if (statement instanceof RoleStatement role) {
                found.add(name(role.person()) + " @ " + name(role.organization()));
                assertTrue(role.evidence()
                        .sentence()
                        .span()
                        .contains(role.evidence().span()));
            }
        }
        Set<String> told = row.get(1).equals("-")
                ? Set.of()
                : Arrays.stream(row.get(1).split(";", -1))
                        .map(String::strip)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told, found, row.get(0));
    }

    private static String name(Entity entity) {
        return entity.kind() == EntityKind.COUNTRY
                ? entity.key().orElse("").replace("country/", "")
                : entity.name().replace('\'', '’');
    }

    private static Stream<List<String>> rows(String resource) throws IOException {
        try (InputStream in = RolesTest.class.getClassLoader().getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> Arrays.asList(l.split("\t", -1)));
        }
    }
}

package dev.verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name must be there. */
class DocumentationTest {
    private static final Path CONTRIBUTING = Path.of("CONTRIBUTING.md");
    private static final Path README = Path.of("README.md");
    private static final Path DECISIONS = Path.of("docs", "decisions");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
    private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| ((?:`[a-z]+`(?:, )?)+) \\|.*\\| (.*) \\|$");
    private static final Pattern DECLARED =
            Pattern.compile("<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>");
    private static final Pattern DEPENDENCY_ROW =
            Pattern.compile("(?m)^\\| `([a-z0-9._-]+)` \\| [A-Z][^|]+ \\| [^|]+ \\|$");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    @Test
    void everyClassTheyNameExists() throws IOException {
        Set<String> classes = namesOfClasses();
        List<String> missing = new ArrayList<>();
        List<Path> forContributors = new ArrayList<>(decisions());
        forContributors.add(CONTRIBUTING);
        for (Path document : forContributors) {
            Matcher name = CLASS_NAME.matcher(Files.readString(document));
            while (name.find()) {
                if (!classes.contains(name.group(1))) {
                    missing.add(document + ": " + name.group(1));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyFileTheyLinkToExists() throws IOException {
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                Path target = document.resolveSibling(link.group(1));
                assertTrue(Files.exists(target), document + " links to " + target);
            }
        }
    }

    @Test
    void everyDecisionNamesTheTestThatHoldsIt() throws IOException {
        Pattern confirmation = Pattern.compile("\\*\\*Confirmation\\.\\*\\* `\\w+Test`(, `\\w+Test`)*\\s*$");
        for (Path decision : decisions()) {
            assertTrue(
                    confirmation.matcher(Files.readString(decision)).find(), decision + " ends without Confirmation");
        }
    }

    @Test
    void decisionsAreNumberedWithoutGaps() throws IOException {
        List<Path> decisions = decisions();
        for (int i = 0; i < decisions.size(); i++) {
            assertTrue(
                    Files.readString(decisions.get(i)).startsWith("# " + (i + 1) + ". "), decisions.get(i) + " number");
        }
    }

    @Test
    void theTableOfPackagesNamesThemAll() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher row = PACKAGE_ROW.matcher(Files.readString(CONTRIBUTING));
        while (row.find()) {
            Stream.of(row.group(1).split("[`, ]+", -1))
                    .filter(name -> !name.isEmpty())
                    .forEach(named::add);
        }
        try (Stream<Path> folders = Files.list(Path.of("src", "main", "java", "dev", "verbatim"))) {
            Set<String> packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(packages, named);
        }
    }

    @Test
    void theTableOfDependenciesIsThatOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"))
                .replaceAll("(?s)<dependencyManagement>.*</dependencyManagement>", "");
        pom = pom.substring(0, pom.indexOf("<build>"));
        assertEquals(all(DECLARED, pom), all(DEPENDENCY_ROW, Files.readString(README)));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(CONTRIBUTING, README));
        documents.addAll(decisions());
        return documents;
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.sorted().toList();
        }
    }

    private static Set<String> namesOfClasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

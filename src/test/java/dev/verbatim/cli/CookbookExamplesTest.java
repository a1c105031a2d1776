package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the cookbook do what they show, where the programs they need are. */
@Timeout(300)
class CookbookExamplesTest {
    private static final Path COOKBOOK = Path.of("docs", "cookbook.md");
    private static final Path NOTEBOOK = Path.of("docs", "verbatim.ipynb");
    private static final String SHOWN = "http://localhost:3030";
    private static final Pattern CURL = Pattern.compile("(?m)^ {4}curl (.+)$");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^(?:import|from) (\\w+)");

    @TempDir
    private Path folder;

    private static ServedInBackground served;

    @BeforeAll
    static void serve() throws InterruptedException {
        served = new ServedInBackground("serve", "--store", SampleStore.folder(), "--port", "0");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        served.close();
    }

    static List<String> bash() throws IOException {
        return blocks("bash");
    }

    static List<String> python() throws IOException {
        return blocks("python");
    }

    static List<String> r() throws IOException {
        return blocks("r");
    }

    static Stream<String> curl() throws IOException {
        return CURL.matcher(Files.readString(COOKBOOK)).results().map(found -> "curl -fsS " + found.group(1));
    }

    @ParameterizedTest
    @MethodSource({"bash", "curl"})
    void commandsOfTheShellAreAnswered(String example) throws IOException, InterruptedException {
        assumeTrue(isThere("curl", "--version"), "curl is not installed");
        String out = run("bash", "-euo", "pipefail", file("example.sh", example));
        assertFalse(out.isBlank(), example);
    }

    @ParameterizedTest
    @MethodSource("python")
    void pythonIsAnswered(String example) throws IOException, InterruptedException {
        assertFalse(run(interpreter(example), file("example.py", example)).isBlank(), example);
    }

    @ParameterizedTest
    @MethodSource("r")
    void rIsAnswered(String example) throws IOException, InterruptedException {
        assumeTrue(isThere("Rscript", "--version"), "R is not installed");
        assertFalse(run("Rscript", file("example.R", example)).isBlank(), example);
    }

    @Test
    void theNotebookRuns() throws IOException, InterruptedException {
        StringBuilder program = new StringBuilder();
        JsonObject notebook = JsonParser.parseString(Files.readString(NOTEBOOK)).getAsJsonObject();
        assertEquals(4, notebook.get("nbformat").getAsInt());
        for (JsonElement element : notebook.getAsJsonArray("cells")) {
            JsonObject cell = element.getAsJsonObject();
            boolean isChart = cell.getAsJsonObject("metadata").toString().contains("chart");
            if (cell.get("cell_type").getAsString().equals("code") && !isChart) {
                assertTrue(cell.getAsJsonArray("outputs").isEmpty(), "answers do not belong into the file");
                cell.getAsJsonArray("source").forEach(line -> program.append(line.getAsString()));
                program.append("\n\n");
            }
        }
        assertFalse(run(interpreter(program.toString()), file("notebook.py", program.toString()))
                .isBlank());
    }

    /** A Python that has what the example imports; without one the example is skipped. */
    private static String interpreter(String example) throws IOException, InterruptedException {
        List<String> modules =
                IMPORTED.matcher(example).results().map(found -> found.group(1)).toList();
        String imports = "import " + String.join(", ", modules);
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (isThere(python, "-c", imports)) {
                return python;
            }
        }
        assumeTrue(false, "no python3 with " + modules);
        return "";
    }

    private static boolean isThere(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), Files.readString(err) + out);
        return out;
    }

    private String file(String name, String example) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, example.replace(SHOWN, "http://127.0.0.1:" + served.port()));
        return file.toString();
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block =
                Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(Files.readString(COOKBOOK));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}

package dev.verbatim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script {@code verbatim}, with a Java and a Maven that only write down how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script for bash")
class LauncherScriptTest {
    private static final List<String> SHELL_TOOLS =
            List.of("cat", "dirname", "find", "ln", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "touch");

    @TempDir
    private Path temporary;

    private Path home;
    private Path tools;
    private Path jdks;

    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void installTheScriptAmongNothingButTheShellsOwnTools() throws IOException {
        home = Files.createDirectories(temporary.resolve("a folder with spaces"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        jdks = Files.createDirectories(temporary.resolve("jvm"));
        for (String tool : SHELL_TOOLS) {
            Path found = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            program(tools.resolve(tool), "#!/bin/bash\nexec " + found + " \"$@\"\n");
        }
        String script = Files.readString(Path.of("verbatim"))
                .replace("#!/usr/bin/env bash", "#!/bin/bash")
                .replace("/usr/lib/jvm/", jdks + "/")
                .replace("/Library/", temporary + "/Library/")
                .replace("/opt/", temporary + "/opt/");
        program(home.resolve("verbatim"), script);
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        maven();
        Run run = verbatim("--help");
        assertEquals(3, run.exitCode());
        assertTrue(run.err().startsWith("verbatim: needs a JDK 21 or newer; install one"), run.err());
    }

    @Test
    void aJavaThatIsTooOldIsNoJdk() throws Exception {
        maven();
        jdk("old", "17.0.15");
        jdk("older", "1.8.0_392");
        assertEquals(3, verbatim("--help").exitCode());
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        jdk("new", "21.0.4");
        Run run = verbatim("--help");
        assertEquals(3, run.exitCode());
        assertTrue(run.err().startsWith("verbatim: must be built, and Maven is missing; install Maven"), run.err());
    }

    @Test
    void theNewestJdkOfTheUsualFoldersRunsTheProgramWithItsArgumentsUnchanged() throws Exception {
        maven();
        jdk("java-21", "21.0.4");
        jdk("java-25", "25.0.1");
        jdk("java-9", "9.0.4");
        Run run = verbatim("build", "my articles/*.txt", "");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("java-25 "), run.out());
        assertTrue(run.out().endsWith("[-jar][" + jar() + "][build][my articles/*.txt][]\n"), run.out());
    }

    @Test
    void namesAreReadAsUtf8WhereTheLocaleIsNone() throws Exception {
        maven();
        jdk("java-21", "21.0.4");
        assertEquals("C.UTF-8", environment(Map.of()).get("LC_ALL"));
        assertEquals("C.UTF-8", environment(Map.of("LANG", "fr_FR.ISO-8859-1")).get("LC_ALL"));
        assertFalse(environment(Map.of("LANG", "fr_FR.utf8")).containsKey("LC_ALL"));
        assertEquals("fr_FR.UTF-8", environment(Map.of("LC_ALL", "fr_FR.UTF-8")).get("LC_ALL"));
    }

    /** A property cannot help: Java reads its arguments before any. */
    @Test
    void underTheLocaleThatTheProgramGetsNamesOfFilesMayHaveAccents() throws Exception {
        maven();
        jdk("java-21", "21.0.4");
        String locale = environment(Map.of("LC_ALL", "C")).get("LC_ALL");
        Path question = Files.writeString(temporary.resolve("été à Liège.rq"), "no question");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "dev.verbatim.cli.Main",
                "query",
                question.toString());
        program.environment().put("LC_ALL", locale);
        Process process = program.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(3, process.waitFor(), told);
        assertTrue(told.contains("été à Liège.rq"), told);
        assertFalse(told.contains("there is no file"), told);
    }

    @Test
    void theProgramIsToldThatNoStreamIsATerminal() throws Exception {
        maven();
        jdk("java-21", "21.0.4");
        assertEquals("", environment(Map.of()).get("VERBATIM_TERMINAL").strip());
    }

    @Test
    void javaHomeGoesFirstWhenItIsNewEnough() throws Exception {
        maven();
        jdk("java-25", "25.0.1");
        Path chosen = jdk("java-21", "21.0.4");
        assertTrue(run(home, Map.of("JAVA_HOME", chosen.toString()), "--help")
                .out()
                .startsWith("java-21 "));
        Path old = jdk("java-17", "17.0.15");
        assertTrue(
                run(home, Map.of("JAVA_HOME", old.toString()), "--help").out().startsWith("java-25 "));
    }

    @Test
    void itIsFoundThroughSymbolicLinksFromAnyFolder() throws Exception {
        maven();
        jdk("java-21", "21.0.4");
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Path direct = Files.createSymbolicLink(elsewhere.resolve("direct"), home.resolve("verbatim"));
        Path relative = Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("direct"));
        for (Path link : List.of(direct, relative)) {
            Run run = execute(elsewhere, Map.of(), link.toString(), "--help");
            assertTrue(run.out().contains("[" + jar() + "]"), run.out() + run.err());
        }
    }

    @Test
    void itBuildsOnceAndAgainWhenASourceIsNewer() throws Exception {
        maven();
        jdk("java-21", "21.0.4");
        assertTrue(verbatim("--help").err().startsWith("verbatim: building"));
        assertEquals("", verbatim("--help").err());
        assertEquals(1, builds());

        Path source = Files.writeString(home.resolve("src/main/Some.java"), "class Some {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
        verbatim("--help");
        assertEquals(2, builds());
    }

    @Test
    void twoThatStartTogetherBuildOnce() throws Exception {
        maven();
        jdk("java-21", "21.0.4");
        Process first = start(home, Map.of(), home.resolve("verbatim").toString(), "--help");
        Process second = start(home, Map.of(), home.resolve("verbatim").toString(), "--help");
        assertEquals(0, first.waitFor());
        assertEquals(0, second.waitFor());
        assertEquals(1, builds());
    }

    @Test
    void theLockOfAProcessThatDiedIsTaken() throws Exception {
        maven();
        jdk("java-21", "21.0.4");
        Process dead = start(home, Map.of(), "/bin/bash", "-c", "exit 0");
        dead.waitFor();
        Files.createDirectories(jar().getParent());
        Path lock = jar().resolveSibling("lock");
        Files.createSymbolicLink(lock, Path.of(Long.toString(dead.pid())));
        assertEquals(0, verbatim("--help").exitCode());
        assertFalse(Files.isSymbolicLink(lock), "left its lock behind");
    }

    @Test
    void aBuildThatFailsShowsItsLogAndIsTriedAgain() throws Exception {
        jdk("java-21", "21.0.4");
        program(tools.resolve("mvn"), "#!/bin/bash\necho 'a class is missing'\nexit 1\n");
        Run run = verbatim("--help");
        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("a class is missing"), run.err());
        assertTrue(run.err().endsWith("verbatim: the build failed\n"), run.err());
        maven();
        assertEquals(0, verbatim("--help").exitCode());
    }

    private static String classPath() {
        return LauncherScriptTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(jdks.resolve(name));
        Path programs = Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(programs.resolve("java"), "#!/bin/bash\necho \"" + name + " $(printf '[%s]' \"$@\")\"\n");
        program(programs.resolve("javac"), "#!/bin/bash\n");
        return jdk;
    }

    /** The environment that the program gets. */
    private Map<String, String> environment(Map<String, String> given) throws Exception {
        Path java = jdks.resolve("java-21/bin/java");
        program(java, "#!/bin/bash\nexport -p\n");
        Map<String, String> environment = new TreeMap<>();
        Pattern variable = Pattern.compile("(?m)^(?:declare -x|export) (\\w+)=\"(.*)\"$");
        Matcher matcher = variable.matcher(run(home, given, "--help").out());
        while (matcher.find()) {
            environment.put(matcher.group(1), matcher.group(2));
        }
        return environment;
    }

    private void maven() throws IOException {
        program(tools.resolve("mvn"), """
                #!/bin/bash
                sleep 0.5
                echo "$@" >> calls
                mkdir -p target/quick-build
                touch target/quick-build/verbatim.jar
                """);
    }

    private long builds() throws IOException {
        return Files.readAllLines(home.resolve("calls")).size();
    }

    private Path jar() throws IOException {
        return home.toRealPath().resolve("target/quick-build/verbatim.jar");
    }

    private Run verbatim(String... arguments) throws IOException, InterruptedException {
        return run(home, Map.of(), arguments);
    }

    private Run run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("verbatim").toString()));
        command.addAll(List.of(arguments));
        return execute(folder, environment, command.toArray(String[]::new));
    }

    private Run execute(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Process process = start(folder, environment, command);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "does not end");
        return new Run(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), UTF_8),
                new String(process.getErrorStream().readAllBytes(), UTF_8));
    }

    private Process start(Path folder, Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", temporary.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void program(Path path, String text) throws IOException {
        Files.deleteIfExists(path);
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

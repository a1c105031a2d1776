package dev.verbatim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The program that runs: what an article's reading depends on besides the article.
 *
 * @param version of the software
 * @param digest lower-case hexadecimal SHA-256 over classes and data: when it changes, every article is read anew
 * @param data lower-case hexadecimal SHA-256 over lexicons, rules and vocabularies alone: the graph names it
 */
record Installation(String version, String digest, String data) {

    private static final List<String> DATA = List.of("lexicon/", "rules/", "ontology/");

    /** This program, from its jar or its folder of classes. */
    static Installation current() {
        String version = Installation.class.getPackage().getImplementationVersion();
        try {
            Path home = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return of(version == null ? "unpackaged" : version, home);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a place of classes that is no URI", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be read", e);
        }
    }

    static Installation of(String version, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return of(version, digests(home));
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return of(version, digests(jar.getPath("/")));
        }
    }

    private static Installation of(String version, Map<String, String> digests) {
        MessageDigest all = sha256();
        MessageDigest data = sha256();
        digests.forEach((name, digest) -> {
            byte[] entry = (name + "\n" + digest + "\n").getBytes(StandardCharsets.UTF_8);
            all.update(entry);
            if (DATA.stream().anyMatch(name::startsWith)) {
                data.update(entry);
            }
        });
        return new Installation(version, hex(all), hex(data));
    }

    private static Map<String, String> digests(Path root) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("META-INF/")) {
                    MessageDigest digest = sha256();
                    digest.update(Files.readAllBytes(file));
                    digests.put(name, hex(digest));
                }
            }
        }
        return digests;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package dev.verbatim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;

class BuildFilesTest {
    @Test
    void theSuppliedParentPomIsThatOfTheJenaInUseAndMatchesItsChecksum() throws IOException, NoSuchAlgorithmException {
        String jena = property("jena.version");
        Path pom =
                Path.of("build", "repo", "org", "apache", "jena", "jena-fuseki", jena, "jena-fuseki-" + jena + ".pom");
        assertTrue(Files.readString(pom).contains("<version>" + jena + "</version>"), pom + " names another parent");
        String checksum = Files.readString(pom.resolveSibling(pom.getFileName() + ".sha1"), UTF_8)
                .strip();
        byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(pom));
        assertEquals(HexFormat.of().formatHex(sha1), checksum);
    }

    @Test
    void luceneIsTheOneNamed() throws IOException {
        assertEquals(property("lucene.version"), Version.LATEST.toString());
    }

    private static String property(String name) throws IOException {
        Matcher matcher =
                Pattern.compile("<" + Pattern.quote(name) + ">(.*?)<").matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(matcher.find(), name + " is not in pom.xml");
        return matcher.group(1);
    }
}

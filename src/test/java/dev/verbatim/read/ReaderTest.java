package dev.verbatim.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Article;
import dev.verbatim.model.Language;
import dev.verbatim.model.Notice;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {

    private static final Reader READER = Reader.standard();

    @TempDir
    Path folder;

    @Test
    void plainTextIsTheDecodedFileUnchanged() throws Exception {
        String text =
                "  Un titre\r\n\r\nDu texte\u00A0: «\u202Fœuvre\u202F», e\u0301te\u0301, 💸 &nbsp; &amp; fin.\r\n\r\n\t";
        Article article = article("a.txt", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(text, article.text());
        assertEquals("a.txt", article.file());
    }

    @Test
    void theDigestIsThatOfTheBytes() throws Exception {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                article("a.txt", "abc".getBytes(StandardCharsets.UTF_8)).sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkNamesTheEncodingAndIsDropped(String charset) throws Exception {
        byte[] file = "\uFEFFL’État a dit 💸 oui.".getBytes(Charset.forName(charset));
        assertEquals("L’État a dit 💸 oui.", article("a.txt", file).text());
        assertEquals("L’État a dit 💸 oui.", article("a.html", file).text());
    }

    @Test
    void aWrongByteIsNamedWithItsPlaceAndTheCure() throws Exception {
        Notice notice = rejected("a.txt", "L'été à Paris".getBytes(Charset.forName("windows-1252")));
        assertEquals(Notice.Severity.REJECTED, notice.severity());
        assertEquals("read", notice.stage());
        assertTrue(notice.message().contains("byte 2 is 0xE9"), notice.message());
        assertTrue(notice.message().contains("iconv"), notice.message());
    }

    @Test
    void halfACharacterAtTheEndIsWrong() throws Exception {
        assertTrue(rejected("a.txt", new byte[] {'a', (byte) 0xC3}).message().contains("byte 1 is 0xC3"));
        assertTrue(rejected("a.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'})
                .message()
                .contains("UTF-16LE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n\t \u00A0\u200B", "\uFEFF"})
    void whatHoldsNoTextIsEmpty(String text) throws Exception {
        assertTrue(rejected("a.txt", text.getBytes(StandardCharsets.UTF_8))
                .message()
                .startsWith("empty"));
    }

    @Test
    void whatHoldsNulOrManyControlCharactersIsBinary() throws Exception {
        assertTrue(rejected("a.txt", new byte[] {'a', 0, 'b'}).message().startsWith("binary: byte 1"));
        byte[] noise = new byte[1000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 20 == 0 ? 1 : 'a');
        }
        assertTrue(rejected("b.html", noise).message().startsWith("binary"));
    }

    @Test
    void oneControlCharacterIsNoReason() throws Exception {
        assertEquals(
                "Un\u0001 texte.",
                article("a.txt", "Un\u0001 texte.".getBytes(StandardCharsets.UTF_8))
                        .text());
    }

    @Test
    void whatIsLargerThanTheLimitIsNotLoaded() throws Exception {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "x".repeat(101));
        ReadResult result = new Reader(100).read(new Input(file, "a.txt"));
        ReadResult.Rejected rejected = assertInstanceOf(ReadResult.Rejected.class, result);
        assertTrue(
                rejected.notice().message().startsWith("too large"),
                rejected.notice().message());
        Files.writeString(file, "x".repeat(100));
        assertInstanceOf(ReadResult.Read.class, new Reader(100).read(new Input(file, "a.txt")));
    }

    @Test
    void whatIsNoFileIsRejected() throws Exception {
        Files.createDirectory(folder.resolve("b.txt"));
        assertTrue(rejected(folder.resolve("b.txt")).message().contains("folder"));
        assertTrue(rejected(folder.resolve("gone.txt")).message().contains("no such file"));
        Files.writeString(folder.resolve("c.pdf"), "%PDF-1.7");
        assertTrue(rejected(folder.resolve("c.pdf")).message().contains("'.pdf'"));
    }

    @Test
    void aPageWithoutTextIsRejected() throws Exception {
        Notice notice =
                rejected("a.html", "<script>var a = 1;</script><p> &nbsp;</p>".getBytes(StandardCharsets.UTF_8));
        assertTrue(notice.message().startsWith("a page without text"), notice.message());
    }

    @Test
    void anUnknownLanguageIsToldNotRefused() throws Exception {
        Path file = folder.resolve("a.txt");
        Files.writeString(
                file,
                "Die Bundesregierung hat am Donnerstag angekündigt, dass sie bis zum Jahr 2030 rund fünf Milliarden Euro "
                        + "in den Ausbau der Rechenzentren stecken will, und zwar gemeinsam mit den Ländern und mit der "
                        + "Wirtschaft, die sich ihrerseits zu eigenen Investitionen verpflichtet hat.");
        ReadResult.Read read = assertInstanceOf(ReadResult.Read.class, READER.read(new Input(file, "a.txt")));
        assertEquals(new Language("und"), read.article().language());
        assertEquals(1, read.notices().size());
        assertEquals(Notice.Severity.WARNING, read.notices().getFirst().severity());
    }

    private Article article(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return assertInstanceOf(ReadResult.Read.class, READER.read(new Input(file, name)))
                .article();
    }

    private Notice rejected(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return rejected(file);
    }

    private static Notice rejected(Path file) {
        ReadResult result = READER.read(new Input(file, String.valueOf(file.getFileName())));
        return assertInstanceOf(ReadResult.Rejected.class, result).notice();
    }
}

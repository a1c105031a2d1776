package dev.verbatim.export;

/**
 * A dump in a folder.
 *
 * @param name of the compressed file
 * @param format how it is written
 * @param bytes its size, uncompressed
 * @param sha256 of what it is, uncompressed
 * @param packedBytes its size as it stands there
 * @param packedSha256 of the file as it stands there
 */
public record DumpFile(
        String name, ExportFormat format, long bytes, String sha256, long packedBytes, String packedSha256) {

    /** Name of the file when it is unpacked. */
    public String plainName() {
        return name.substring(0, name.length() - ".gz".length());
    }
}

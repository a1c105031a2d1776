package dev.verbatim.serve.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;

/** Style sheets and scripts, ours and those of libraries; each with a tag, so that a browser asks once for what it has. */
final class Assets {
    private static final String OWN = "/serve/assets/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final int DIGITS = 16;

    private final Map<String, Asset> byName = new HashMap<>();

    Assets() {
        for (String own : new String[] {
            "style.css", "table.js", "chart.js", "network.js", "article.js", "editor.js", "editor.css", "icon.svg"
        }) {
            byName.put(own, asset(OWN + own, own));
        }
        library("lib/chart.js", "chart.js", "dist/chart.umd.js");
        library("lib/cytoscape.js", "cytoscape", "dist/cytoscape.min.js");
        library("lib/yasgui.js", "zazuko__yasgui", "build/yasgui.min.js");
        library("lib/yasgui.css", "zazuko__yasgui", "build/yasgui.min.css");
    }

    private void library(String name, String artifact, String file) {
        byName.put(name, asset(WEBJARS + artifact + "/" + version(artifact) + "/" + file, name));
    }

    /** The version that the jar of a library states. */
    private static String version(String artifact) {
        String path = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
        Properties properties = new Properties();
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the library " + artifact + " is not on the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return properties.getProperty("version");
    }

    /** Answers a request for {@code name}; false if there is nothing of that name. */
    boolean send(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asset asset = byName.get(name);
        if (asset == null) {
            return false;
        }
        response.setHeader("ETag", asset.tag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        if (asset.tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        boolean isPacked = Optional.ofNullable(request.getHeader("Accept-Encoding"))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("gzip");
        byte[] body = isPacked ? asset.packed : asset.content;
        if (isPacked) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(asset.type);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
        return true;
    }

    private static Asset asset(String path, String name) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("nothing on the class path at " + path);
            }
            byte[] content = in.readAllBytes();
            java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(content);
            }
            return new Asset(content, packed.toByteArray(), type(name), '"' + digest(content) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/javascript; charset=utf-8";
        };
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // written to answers, nothing else
    private record Asset(byte[] content, byte[] packed, String type, String tag) {}
}

package dev.verbatim.serve.pages;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Fills templates. Whatever is put in one is escaped as text of HTML; one that asks for what is not there fails. */
final class Templates {
    private static final String FOLDER = "/serve/pages";

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    Templates() {
        configuration.setClassForTemplateLoading(Templates.class, FOLDER);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
    }

    /** The page that {@code template} makes of {@code values}, in UTF-8. */
    byte[] fill(String template, Map<String, Object> values) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(page, StandardCharsets.UTF_8)) {
            configuration.getTemplate(template + ".ftlh").process(values, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(template, e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template + " does not fit what it is given", e);
        }
        return page.toByteArray();
    }
}

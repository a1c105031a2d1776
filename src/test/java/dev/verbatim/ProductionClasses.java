package dev.verbatim;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out the classes whose source stands among the tests, in whatever folder they were compiled to. */
public final class ProductionClasses implements ImportOption {
    private static final Path TEST_SOURCES = Path.of("src", "test", "java");
    private static final Pattern TOP_LEVEL_CLASS = Pattern.compile("(dev/verbatim/[^$.]+)(\\$[^.]*)?\\.class$");

    @Override
    public boolean includes(Location location) {
        Matcher matcher = TOP_LEVEL_CLASS.matcher(location.asURI().toString());
        return !matcher.find() || !Files.exists(TEST_SOURCES.resolve(matcher.group(1) + ".java"));
    }
}

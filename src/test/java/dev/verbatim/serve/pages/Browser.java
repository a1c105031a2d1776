package dev.verbatim.serve.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts it: the browser that the property {@code verbatim.chrome}, the variable {@code CHROME} or the PATH names, with
     * the driver that {@code webdriver.chrome.driver}, {@code CHROMEDRIVER} or the PATH names. Without them, the test is
     * skipped.
     */
    static Browser start() {
        Optional<Path> browser = find("verbatim.chrome", "CHROME", "chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = find("webdriver.chrome.driver", "CHROMEDRIVER", "chromedriver");
        Assumptions.assumeTrue(
                browser.isPresent() && driver.isPresent(),
                "no Chromium with its chromedriver here: install them (apt-get install chromium chromium-driver) or name"
                        + " them by -Dverbatim.chrome and -Dwebdriver.chrome.driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--lang=fr",
                "--window-size=1280,1000");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "fr,en"));
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        logging.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return new Browser(started);
    }

    private static Optional<Path> find(String property, String variable, String... names) {
        Stream<String> told =
                Stream.of(System.getProperty(property), System.getenv(variable)).filter(Objects::nonNull);
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        Stream<String> onPath = Stream.of(names)
                .flatMap(name -> Stream.of(path.split(java.io.File.pathSeparator, -1))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name).toString()));
        return Stream.concat(told, onPath)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    /** Width and height of the page, in its own pixels. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** {@code light}, {@code dark}, or {@code print} for what a printer gets. */
    void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                scheme.equals("print")
                        ? Map.of("media", "print", "features", List.of())
                        : Map.of(
                                "media",
                                "screen",
                                "features",
                                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    WebElement the(String selector) {
        return until(selector, () -> all(selector).stream().findFirst());
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits for what {@code look} finds; a page may be changing while it is looked at. */
    <T> T until(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                Optional<T> found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
                Thread.sleep(50);
            } catch (StaleElementReferenceException changing) {
                // The page changed while it was looked at: look again.
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("waited in vain for " + what + " at " + driver.getCurrentUrl());
    }

    /** Follows a link as a reader does who uses the keyboard. */
    void follow(WebElement link) {
        String before = driver.getCurrentUrl();
        link.sendKeys(org.openqa.selenium.Keys.ENTER);
        until("another page", () -> Optional.of(driver.getCurrentUrl()).filter(now -> !now.equals(before)));
    }

    void hover(WebElement element) {
        new Actions(driver).moveToElement(element).perform();
    }

    /** Takes {@code grip} so many pixels to the right. */
    void drag(WebElement grip, int pixels) {
        new Actions(driver)
                .clickAndHold(grip)
                .moveByOffset(pixels / 2, 0)
                .moveByOffset(pixels - pixels / 2, 0)
                .release()
                .perform();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Serious and critical findings of axe, one a line. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(
                    new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'] }).then(result => done(result.violations
                    .filter(found => found.impact === 'serious' || found.impact === 'critical')
                    .flatMap(found => found.nodes.map(node =>
                        found.id + ' ' + node.target.join(' ') + ' ' + node.failureSummary.replace(/\\s+/g, ' ')))));
                """);
    }

    /** What the console said since it was asked last, debugging left out. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses that were asked for since this was asked last. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            byte[] picture = until("a picture of " + name, this::picture);
            Files.write(SCREENSHOTS.resolve(name + ".png"), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the window shows; nothing while a busy machine has the browser late. */
    private Optional<byte[]> picture() {
        try {
            return Optional.of(driver.getScreenshotAs(OutputType.BYTES));
        } catch (TimeoutException late) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}

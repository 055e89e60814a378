package org.newsdocket;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium that is installed on the machine; none is ever downloaded. */
final class Browser {
    static final String MISSING = "no chromium (or google-chrome) with chromedriver on the PATH";

    private static final JsonMapper JSON = new JsonMapper();

    private Browser() {}

    static boolean isInstalled() {
        boolean isInstalled = chromium().isPresent() && onPath("chromedriver").isPresent();
        if (!isInstalled) {
            System.out.println("GraphiqlBrowserIT skipped: " + MISSING);
        }
        return isInstalled;
    }

    static ChromeDriver start(Path profile) {
        var logging = new LoggingPreferences();
        logging.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium().orElseThrow().toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
        // Its sandbox does not work as root, which containers run tests as; the page is our own.
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,1000",
                "--user-data-dir=" + profile);
        var driver =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(onPath("chromedriver").orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build();
        var browser = new ChromeDriver(driver, options);
        browser.get("about:blank");
        requests(browser); // those of Chromium's own first page
        return browser;
    }

    /**
     * What the page has asked for since this was last called, and what of it was not answered well.
     */
    static Requests requests(ChromeDriver browser) {
        var urls = new ArrayList<String>();
        var failures = new ArrayList<String>();
        for (var entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            var message = JSON.readTree(entry.getMessage()).path("message");
            var parameters = message.path("params");
            switch (message.path("method").asString("")) {
                case "Network.requestWillBeSent" ->
                        urls.add(parameters.path("request").path("url").asString());
                case "Network.webSocketCreated" -> urls.add(parameters.path("url").asString());
                case "Network.loadingFailed" -> failures.add(parameters.toString());
                case "Network.responseReceived" -> refused(parameters).ifPresent(failures::add);
                default -> {}
            }
        }
        return new Requests(List.copyOf(urls), List.copyOf(failures));
    }

    record Requests(List<String> urls, List<String> failures) {}

    private static Optional<String> refused(JsonNode parameters) {
        var response = parameters.path("response");
        return response.path("status").asInt(0) < 400
                ? Optional.empty()
                : Optional.of(response.path("status") + " " + response.path("url"));
    }

    private static Optional<Path> chromium() {
        return List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    private static Optional<Path> onPath(String name) {
        var path = Map.copyOf(System.getenv()).getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

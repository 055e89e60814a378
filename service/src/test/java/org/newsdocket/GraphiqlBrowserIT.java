package org.newsdocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page that the service itself serves, in a real browser that may use no other host. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "logging.level.org.openqa.selenium=error")
@EnabledIf(value = "org.newsdocket.Browser#isInstalled", disabledReason = Browser.MISSING)
class GraphiqlBrowserIT {
    private static final By EXECUTE = By.cssSelector("button.graphiql-execute-button");
    private static final By QUERY = By.cssSelector(".graphiql-query-editor .CodeMirror");
    private static final By ANSWER = By.cssSelector(".result-window .CodeMirror");
    private static final String HEADLINE =
            "Bishkek court keeps four people in custody over alleged recruiting for wars abroad";

    @TempDir private static Path folder;

    @LocalServerPort private int port;
    private ChromeDriver browser;

    @DynamicPropertySource
    static void storeApart(DynamicPropertyRegistry properties) {
        properties.add("newsdocket.store.folder", folder::toString);
    }

    @BeforeEach
    void open(@TempDir Path profile) {
        browser = Browser.start(profile);
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void answersTheDefaultQueryWithTheWholeStory() {
        browser.get("http://localhost:" + port + "/graphiql");

        assertThat(answerTo("WholeStory")).contains(HEADLINE).doesNotContain("\"errors\"");
        assertThat(browser.getTitle()).contains("Newsdocket");
    }

    @Test
    void opensAnotherExampleBesideTheFirst() {
        browser.get("http://localhost:" + port + "/graphiql");
        answerTo("WholeStory");

        browser.findElement(By.linkText("Who may be called what")).click();

        assertThat(answerTo("WhoMayBeCalledWhat"))
                .contains("IN_CUSTODY", "custodyLapsed")
                .doesNotContain("\"errors\"");
    }

    @Test
    void leadsFromTheRootToThePageAndAsksNoOtherHost() {
        browser.get("http://localhost:" + port + "/");
        answerTo("WholeStory");

        var requests = Browser.requests(browser);
        assertThat(requests.urls())
                .contains("http://localhost:" + port + "/graphql")
                .allMatch(url ->
                        url.startsWith("http://localhost:" + port + "/")
                                || url.startsWith("data:"));
        assertThat(requests.failures()).isEqualTo(List.of());
    }

    private String answerTo(String operation) {
        var wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        wait.until(page -> shownIn(QUERY).contains("query " + operation + " {"));
        wait.until(page -> page.findElement(EXECUTE)).click();
        wait.until(page -> shownIn(ANSWER).contains("\"data\""));
        return shownIn(ANSWER);
    }

    /** Empty until the page has made the editor. */
    private String shownIn(By editor) {
        var found = browser.findElements(editor);
        return found.isEmpty()
                ? ""
                : String.valueOf(
                        browser.executeScript(
                                "return arguments[0].CodeMirror.getValue()", found.getFirst()));
    }
}

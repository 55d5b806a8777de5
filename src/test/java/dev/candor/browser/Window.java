package dev.candor.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A window that writes down everything that a page must not do. */
final class Window implements AutoCloseable {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String REPORT_VIOLATIONS = "document.addEventListener('securitypolicyviolation', e =>"
            + " console.error('policy violated: ' + e.violatedDirective + ' by ' + (e.blockedURI || e.sourceFile)))";

    private final BrowserContext context;
    private final Page page;
    private final Look look;
    private final String home;
    private final List<String> troubles = new ArrayList<>();

    Window(BrowserContext context, Look look, String home) {
        this.context = context;
        this.look = look;
        this.home = home;
        context.setDefaultTimeout(5_000);
        context.addInitScript(REPORT_VIOLATIONS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(home + "/")) {
                troubles.add("request to another host: " + request.url());
            }
        });
    }

    /** Goes to a path of the server and returns the status of its answer. */
    int visit(String path) {
        Response response = Objects.requireNonNull(page.navigate(home + path));
        return response.status();
    }

    /** A header of the answer to a path. */
    String header(String path, String name) {
        Response response = Objects.requireNonNull(page.navigate(home + path));
        return Objects.requireNonNullElse(response.headerValue(name), "");
    }

    Page page() {
        return page;
    }

    /** What the page did and must not: errors, violations of its policy, requests to others. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Whether the page can be moved sideways at a width. */
    boolean scrollsSideways(int width) {
        int height = page.viewportSize().height;
        page.setViewportSize(width, height);
        boolean scrolls =
                (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        page.setViewportSize(look.width(), height);
        return scrolls;
    }

    /** What an accessibility checker finds wrong, in words. */
    List<String> accessibilityProblems() {
        return Axe.check(page);
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SHOTS.resolve(name + "-" + look.label() + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}

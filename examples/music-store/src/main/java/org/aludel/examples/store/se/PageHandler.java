package org.aludel.examples.store.se;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of the page; a server serves them from the root of the WAR. */
final class PageHandler implements HttpHandler {

    private static final Map<String, String> TYPES = Map.of(
            "/index.html", "text/html; charset=utf-8",
            "/store.css", "text/css; charset=utf-8",
            "/store.js", "text/javascript; charset=utf-8",
            "/icon.svg", "image/svg+xml");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] content = content(path.equals("/") ? "/index.html" : path);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(path, TYPES.get("/index.html")));
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : content.length);
            if (!head) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    private static byte @Nullable [] content(String path) throws IOException {
        if (!TYPES.containsKey(path)) {
            return null;
        }
        try (InputStream in = PageHandler.class.getResourceAsStream("/page" + path)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}

package org.aludel.integration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The users of an application: what they ask over HTTP, many at once. */
public final class Requests {

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Users of the application at an address that ends with a slash. */
    public Requests(URI base) {
        this.base = base;
    }

    /** The answer to a request; fails when it is not an answer of success. */
    public String send(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        method + " " + path + ": " + response.statusCode() + "\n" + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens accounts. */
    public List<String> open(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(send("PUT", "book?owner=owner-" + i));
        }
        return ids;
    }

    /**
     * What many users did.
     *
     * @param written how many bookings were confirmed
     * @param read how many sums were told
     * @param failures what went wrong
     */
    public record Load(int written, int read, List<String> failures) {}

    /**
     * Lets users write and read by turns, all at once, as long as they shall.
     *
     * @param series a name that makes the references of the bookings differ from those of other series
     */
    public Load load(String series, List<String> accounts, int users, BooleanSupplier goOn)
            throws InterruptedException {
        AtomicInteger written = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        List<String> failures = new ArrayList<>();
        ExecutorService all = Executors.newFixedThreadPool(users);
        for (int user = 0; user < users; user++) {
            int number = user;
            all.execute(() -> {
                try {
                    for (int i = 0; goOn.getAsBoolean(); i++) {
                        String account = accounts.get((number + i) % accounts.size());
                        send(
                                "POST",
                                "book?amount=1&account=" + account + "&reference=" + series + "-" + number + "-" + i);
                        written.incrementAndGet();
                        send("GET", "book?account=" + account);
                        read.incrementAndGet();
                    }
                } catch (RuntimeException e) {
                    synchronized (failures) {
                        failures.add(e.toString());
                    }
                }
            });
        }
        all.shutdown();
        if (!all.awaitTermination(10, TimeUnit.MINUTES)) {
            failures.add("some requests have not ended");
        }
        return new Load(written.get(), read.get(), failures);
    }
}

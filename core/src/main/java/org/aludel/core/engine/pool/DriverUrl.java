package org.aludel.core.engine.pool;

import static java.util.Objects.requireNonNull;

import java.sql.Driver;
import java.util.Map;
import org.aludel.core.error.JdbcUrls;
import org.jspecify.annotations.Nullable;

/**
 * A database as a JDBC driver finds it.
 *
 * @param url the JDBC URL
 * @param properties those of the driver, such as {@code user} and {@code password}
 * @param driver the driver; null for the first that accepts the URL among those that the {@link java.sql.DriverManager} shows
 *     to Aludel, which are not those of other class loaders. A pool makes another instance of its class
 */
public record DriverUrl(
        String url,
        Map<String, String> properties,
        @Nullable Driver driver) {

    public DriverUrl {
        requireNonNull(url, "url");
        properties = Map.copyOf(properties);
    }

    /** The URL without secrets. */
    @Override
    public String toString() {
        return JdbcUrls.masked(url);
    }
}

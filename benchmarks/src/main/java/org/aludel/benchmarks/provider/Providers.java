package org.aludel.benchmarks.provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The providers, with classes as they are written and with classes that they have enhanced before the run, and what each is
 * told: batches of fifty, no caches, no logging. EclipseLink weaves classes as they are loaded, which is how it is at its best.
 */
enum Providers {
    ALUDEL("org.aludel.AludelPersistenceProvider"),

    ALUDEL_ENHANCED("org.aludel.AludelPersistenceProvider") {
        @Override
        void prepare(Path classes) throws IOException {
            Enhancement.byAludel(classes);
        }
    },

    HIBERNATE("org.hibernate.jpa.HibernatePersistenceProvider") {
        @Override
        Map<String, Object> settings() {
            return forHibernate(super.settings());
        }

        @Override
        String readOnlyHint() {
            return "org.hibernate.readOnly";
        }
    },

    HIBERNATE_ENHANCED("org.hibernate.jpa.HibernatePersistenceProvider") {
        @Override
        void prepare(Path classes) throws IOException {
            Enhancement.byHibernate(classes);
        }

        @Override
        Map<String, Object> settings() {
            return forHibernate(super.settings());
        }

        @Override
        String readOnlyHint() {
            return "org.hibernate.readOnly";
        }
    },

    ECLIPSELINK("org.eclipse.persistence.jpa.PersistenceProvider") {
        @Override
        Map<String, Object> settings() {
            Map<String, Object> all = super.settings();
            all.put("eclipselink.jdbc.batch-writing", "JDBC");
            all.put("eclipselink.jdbc.batch-writing.size", "50");
            all.put("eclipselink.logging.level", "OFF");
            all.put("jakarta.persistence.sharedCache.mode", "NONE");
            return all;
        }

        @Override
        String readOnlyHint() {
            return "eclipselink.read-only";
        }
    };

    private final String provider;

    Providers(String provider) {
        this.provider = provider;
    }

    /** The one with a label. */
    static Providers of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No provider '" + label + "'"));
    }

    Map<String, Object> settings() {
        Map<String, Object> all = new HashMap<>();
        all.put("jakarta.persistence.provider", provider);
        return all;
    }

    private static Map<String, Object> forHibernate(Map<String, Object> all) {
        all.put("hibernate.jdbc.batch_size", 50);
        all.put("hibernate.order_inserts", true);
        all.put("hibernate.order_updates", true);
        all.put("hibernate.cache.use_second_level_cache", false);
        all.put("hibernate.cache.use_query_cache", false);
        return all;
    }

    /** The hint of queries whose results are only read. */
    String readOnlyHint() {
        return "aludel.read-only";
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Makes of the plain classes in a folder what this one runs with.
     *
     * @throws IOException if a class cannot be read or written
     */
    void prepare(Path classes) throws IOException {}
}

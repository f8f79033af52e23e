package org.aludel.benchmarks.provider;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The providers, and what each is told: batches of fifty, no caches, no logging. */
enum Providers {
    ALUDEL("org.aludel.AludelPersistenceProvider"),

    HIBERNATE("org.hibernate.jpa.HibernatePersistenceProvider") {
        @Override
        Map<String, Object> settings() {
            Map<String, Object> all = super.settings();
            all.put("hibernate.jdbc.batch_size", 50);
            all.put("hibernate.order_inserts", true);
            all.put("hibernate.order_updates", true);
            all.put("hibernate.cache.use_second_level_cache", false);
            all.put("hibernate.cache.use_query_cache", false);
            return all;
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
    };

    private final String provider;

    Providers(String provider) {
        this.provider = provider;
    }

    Map<String, Object> settings() {
        Map<String, Object> all = new HashMap<>();
        all.put("jakarta.persistence.provider", provider);
        return all;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.aludel.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;

import jakarta.persistence.Persistence;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests of the TCK that are on the class path, and writes what became of them. Passes when tests were run,
 * whatever became of them: the report tells that.
 */
class PersistenceTck {

    private final TckSettings settings = TckSettings.fromSystemProperties();

    @Test
    void run() throws IOException, SQLException, URISyntaxException {
        try (TckDatabase database = TckDatabase.create(settings.database(), settings.scripts())) {
            configure(database);
            TestLog log = new TestLog();
            log.install();
            OutcomeListener listener =
                    new OutcomeListener(log, settings.work().resolve("logs"), database::endForgottenTransactions);
            LauncherFactory.create().execute(request(), listener);
            assertThat(listener.outcomes()).as("outcomes of tests").isNotEmpty();
            report(listener.outcomes());
        }
    }

    private LauncherDiscoveryRequest request() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(settings.packages().stream()
                        .map(DiscoverySelectors::selectPackage)
                        .toList())
                .filters(includeClassNamePatterns(TckPackages.TEST_CLASSES))
                .build();
    }

    /** Sets the system properties that the TCK reads. */
    private void configure(TckDatabase database) throws IOException, URISyntaxException {
        Path files = Files.createDirectories(settings.work().resolve("files"));
        System.setProperty("platform.mode", "standalone");
        System.setProperty("vehicle", "standalone");
        System.setProperty("persistence.unit.name", "JPATCK");
        System.setProperty("persistence.unit.name.2", "JPATCK2");
        System.setProperty("jakarta.persistence.provider", settings.provider());
        System.setProperty("jakarta.persistence.jdbc.driver", database.driver());
        System.setProperty("jakarta.persistence.jdbc.url", database.url());
        System.setProperty("jakarta.persistence.jdbc.user", database.user());
        System.setProperty("jakarta.persistence.jdbc.password", database.password());
        String properties = settings.providerProperties();
        System.setProperty(
                "jpa.provider.implementation.specific.properties",
                properties.isBlank() ? database.providerProperties() : properties);
        System.setProperty("persistence.second.level.caching.supported", "true");
        System.setProperty("db.supports.sequence", "true");
        System.setProperty("jdbc.db", settings.database());
        System.setProperty("Insert_Jpa_Purchase_Order", "INSERT INTO purchase_order (id, total) VALUES (?, ?)");
        System.setProperty("Select_Jpa_Purchase_Order", "SELECT id, total FROM purchase_order WHERE id = ?");
        System.setProperty("log.file.location", files.toString());
        System.setProperty("user.dir", files.toString());
        System.setProperty("java.io.tmpdir", files.toString());
        // The signature test unpacks the JDK there, and compares the API with what the specification has.
        Path jdk = files.resolve("jdk");
        System.setProperty("jimage.dir", jdk.toString());
        Path api = Path.of(Persistence.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        System.setProperty(
                "sigTestClasspath",
                String.join(
                        File.pathSeparator,
                        api.toString(),
                        jdk.resolve("java.base").toString(),
                        jdk.resolve("java.sql").toString()));
    }

    private void report(List<TestOutcome> outcomes) throws IOException {
        OutcomeStore store = new OutcomeStore(settings.work().resolve("outcomes"));
        store.put(outcomes);
        Files.writeString(settings.work().resolve("run.md"), OutcomeReport.of(outcomes));
        String report = OutcomeReport.of(store.all());
        Files.writeString(settings.work().resolve("report.md"), report);
        if (settings.page().isPresent()) {
            TckPage.write(settings.page().get(), report);
        }
    }
}

package org.aludel.benchmarks.provider;

import io.agroal.api.AgroalDataSource;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** One variant in a virtual machine of its own: {@code jdbc}, or the label of a provider. Prints a line for each case. */
public final class ProviderRun {

    private ProviderRun() {}

    public static void main(String[] arguments) throws SQLException {
        String variant = arguments[0];
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        try (AgroalDataSource dataSource = RunDatabase.pool()) {
            Rows rows = new Rows(dataSource);
            rows.create();
            try (Subject subject = subject(variant, dataSource, rows)) {
                for (Case each : subject.cases()) {
                    if (wanted.isEmpty() || wanted.stream().anyMatch(each.name()::contains)) {
                        print(each.name(), Timing.measure(each));
                    }
                }
            }
        }
        System.exit(0); // pools and embedded databases keep threads
    }

    private static void print(String name, Timing.Measured measured) {
        System.out.println(String.join(
                "\t",
                "case",
                name,
                String.format(Locale.ROOT, "%.0f", measured.nanos()),
                String.format(Locale.ROOT, "%.0f", measured.wall()),
                Long.toString(measured.bytes()),
                Long.toString(measured.sum())));
    }

    private static Subject subject(String variant, DataSource dataSource, Rows rows) {
        if (variant.equals("jdbc")) {
            return new JdbcSubject(dataSource, rows);
        }
        Map<String, Object> settings = new HashMap<>(Providers.of(variant).settings());
        settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
        return new JpaSubject(Persistence.createEntityManagerFactory("benchmark", settings), rows);
    }
}

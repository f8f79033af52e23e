package org.aludel.benchmarks.provider;

import com.sun.management.OperatingSystemMXBean;
import io.agroal.api.AgroalDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.TypedQuery;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.aludel.benchmarks.provider.model.Item;

/**
 * One variant in a virtual machine of its own: what it takes to start with so many entities ({@code start 300}), or to
 * manage instances ({@code managed}), also those whose changes are not written ({@code read-only}). Prints a line.
 */
public final class FootprintRun {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private FootprintRun() {}

    public static void main(String[] arguments) throws Exception {
        Providers provider = Providers.of(arguments[0]);
        try (AgroalDataSource dataSource = RunDatabase.pool()) {
            if (arguments[1].equals("start")) {
                start(provider, dataSource, Integer.parseInt(arguments[2]));
            } else {
                managed(provider, dataSource, arguments[1]);
            }
        }
        System.exit(0); // pools and embedded databases keep threads
    }

    private static void start(Providers provider, DataSource dataSource, int count) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement ddl = connection.createStatement()) {
            ddl.execute(ManyEntities.ddl());
        }
        long heap = heap();
        long cpu = SYSTEM.getProcessCpuTime();
        long clock = System.nanoTime();
        PersistenceConfiguration configuration = new PersistenceConfiguration("start");
        configuration.properties(settings(provider, dataSource));
        configuration.provider((String) provider.settings().get("jakarta.persistence.provider"));
        for (String name : ManyEntities.names(count)) {
            configuration.managedClass(Class.forName(name));
        }
        try (EntityManagerFactory factory = configuration.createEntityManagerFactory()) {
            long found;
            try (EntityManager manager = factory.createEntityManager()) {
                found = manager.createQuery("select e from Entity0 e where e.number0 > 1")
                        .getResultList()
                        .size();
            }
            cpu = SYSTEM.getProcessCpuTime() - cpu;
            clock = System.nanoTime() - clock;
            print("start " + count, cpu / 1_000_000, clock / 1_000_000, heap() - heap, found);
        }
    }

    private static void managed(Providers provider, DataSource dataSource, String how) throws SQLException {
        new Rows(dataSource).create();
        try (EntityManagerFactory factory =
                Persistence.createEntityManagerFactory("benchmark", settings(provider, dataSource))) {
            try (EntityManager warm = factory.createEntityManager()) {
                items(provider, warm, how);
            }
            long before = heap();
            try (EntityManager manager = factory.createEntityManager()) {
                List<Item> all = items(provider, manager, how);
                try {
                    long with = heap();
                    manager.clear();
                    long alone = heap();
                    int size = all.size();
                    print(how, (with - before) / size, (alone - before) / size, with - before, size);
                } finally {
                    Reference.reachabilityFence(all);
                }
            }
        }
    }

    private static List<Item> items(Providers provider, EntityManager manager, String how) {
        TypedQuery<Item> query = manager.createQuery("select i from Item i", Item.class);
        if (how.equals("read-only")) {
            query.setHint(provider.readOnlyHint(), "true");
        }
        return query.getResultList();
    }

    private static Map<String, Object> settings(Providers provider, DataSource dataSource) {
        Map<String, Object> settings = new HashMap<>(provider.settings());
        settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
        settings.put("jakarta.persistence.validation.mode", "NONE");
        settings.put("jakarta.persistence.sharedCache.mode", "NONE");
        return settings;
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void print(String name, long first, long second, long bytes, long sum) {
        System.out.println(String.join(
                "\t",
                "case",
                name,
                Long.toString(first),
                Long.toString(second),
                Long.toString(bytes),
                Long.toString(sum)));
    }
}

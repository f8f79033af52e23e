package org.aludel.provider.database;

import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.aludel.provider.unit.DataSourceReference;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;

/** Finds the data sources of a unit. */
final class DataSources {

    private final UnitDescriptor unit;
    private final UnitSettings settings;

    DataSources(UnitDescriptor unit, UnitSettings settings) {
        this.unit = unit;
        this.settings = settings;
    }

    /** The data source that takes part in transactions of JTA. */
    Optional<DataSource> ofJta() {
        return settings.find(UnitProperties.DATA_SOURCE)
                .or(() -> settings.find(UnitProperties.JTA_DATA_SOURCE).map(this::resolved))
                .map(this::withCredentials);
    }

    /** The data source for transactions that somebody else than JTA ends. */
    Optional<DataSource> outsideOfJta() {
        return settings.find(UnitProperties.NON_JTA_DATA_SOURCE)
                .filter(this::counts)
                .map(this::resolved)
                .map(this::withCredentials);
    }

    /** The data source of a unit without JTA: whatever was given. */
    Optional<DataSource> any() {
        Optional<DataSource> first = settings.find(UnitProperties.DATA_SOURCE).map(this::withCredentials);
        return first.or(this::outsideOfJta)
                .or(() -> settings.find(UnitProperties.JTA_DATA_SOURCE)
                        .filter(this::counts)
                        .map(this::resolved)
                        .map(this::withCredentials));
    }

    /**
     * A name in JNDI that stands in an element, and a URL in a property: so a unit is described that runs in a container and
     * outside, where there are no names.
     */
    private boolean counts(DataSourceReference reference) {
        boolean ofElement = reference == unit.jtaDataSource() || reference == unit.nonJtaDataSource();
        return !(reference instanceof DataSourceReference.Named)
                || !ofElement
                || settings.find(UnitProperties.JDBC_URL).isEmpty();
    }

    private DataSource resolved(DataSourceReference reference) {
        if (reference instanceof DataSourceReference.Named named) {
            return lookUp(named.name());
        }
        return ((DataSourceReference.Given) reference).dataSource();
    }

    @SuppressWarnings("BanJNDI") // The name is written by whoever describes the unit, not by its users.
    private DataSource lookUp(String name) {
        Object found;
        try {
            found = InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw DatabaseProblems.dataSourceNotFound(unit.name(), name, "is not found in JNDI", e);
        }
        if (found instanceof DataSource dataSource) {
            return dataSource;
        }
        String reason = found == null ? "is null in JNDI" : "is not a DataSource but of " + found.getClass();
        throw DatabaseProblems.dataSourceNotFound(unit.name(), name, reason, null);
    }

    private DataSource withCredentials(DataSource dataSource) {
        return settings.find(UnitProperties.JDBC_USER)
                .map(user -> Credentials.on(
                        dataSource,
                        user,
                        settings.find(UnitProperties.JDBC_PASSWORD).orElse("")))
                .orElse(dataSource);
    }
}

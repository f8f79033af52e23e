package org.aludel.provider.database;

import java.util.Locale;
import org.aludel.core.error.AludelException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.unit.UnitProperties;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with the database of a unit. URLs, users and passwords are never named. */
final class DatabaseProblems {

    private DatabaseProblems() {}

    static ProviderException noDatabase(String unit) {
        return new ProviderException(
                ProviderErrorCode.NO_DATABASE,
                "The persistence unit '" + unit + "' has no database. Set the property '"
                        + UnitProperties.JDBC_URL.key() + "', or give a data source by the element"
                        + " <non-jta-data-source> or the property '" + UnitProperties.DATA_SOURCE.key() + "'.",
                null);
    }

    static ProviderException noJtaDataSource(String unit, boolean hasUrl) {
        return new ProviderException(
                ProviderErrorCode.NO_JTA_DATA_SOURCE,
                "The persistence unit '" + unit
                        + "' has transactions of JTA, and no data source that takes part in them"
                        + (hasUrl ? ", which connections by '" + UnitProperties.JDBC_URL.key() + "' do not." : ".")
                        + " Give one by the element <jta-data-source> or the property '"
                        + UnitProperties.JTA_DATA_SOURCE.key()
                        + "', in Java SE one of a pool that knows the transaction manager, or declare the unit as"
                        + " RESOURCE_LOCAL.",
                null);
    }

    static ProviderException noDriver(String unit, String className, String reason, @Nullable Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.NO_JDBC_DRIVER,
                "The JDBC driver '" + className + "' of the persistence unit '" + unit + "' " + reason
                        + ". Correct the property '" + UnitProperties.JDBC_DRIVER.key()
                        + "', or leave it out: drivers are found by the URL.",
                cause);
    }

    static ProviderException dataSourceNotFound(String unit, String name, String reason, @Nullable Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.DATA_SOURCE_NOT_FOUND,
                "The data source '" + name + "' of the persistence unit '" + unit + "' " + reason
                        + ". Correct the name, or outside of a container give the DataSource itself or a JDBC URL.",
                cause);
    }

    static ProviderException invalidPoolSizes(String unit, int minimum, int maximum) {
        return new ProviderException(
                ProviderErrorCode.INVALID_POOL_SIZES,
                String.format(
                        Locale.ROOT,
                        "The pool of the persistence unit '%s' is to keep %d connections at least ('%s') and %d at most"
                                + " ('%s'). Raise the maximum or lower the minimum.",
                        unit,
                        minimum,
                        UnitProperties.POOL_MINIMUM_SIZE.key(),
                        maximum,
                        UnitProperties.POOL_MAXIMUM_SIZE.key()),
                null);
    }

    static ProviderException notUsable(String unit, AludelException cause) {
        return new ProviderException(
                ProviderErrorCode.DATABASE_NOT_USABLE,
                "The database of the persistence unit '" + unit + "' cannot be used; the cause tells why.",
                cause);
    }

    static ProviderException unknownProduct(String unit, String product, AludelException cause) {
        return new ProviderException(
                ProviderErrorCode.UNKNOWN_DATABASE,
                "No dialect knows the database '" + product + "' of the persistence unit '" + unit
                        + "'. Write in '" + UnitProperties.DATABASE_NAME.key()
                        + "' what the JDBC driver calls the product, such as PostgreSQL or H2.",
                cause);
    }
}

package org.aludel.provider.unit;

import static java.util.Objects.requireNonNull;

import javax.sql.DataSource;

/** A data source of a persistence unit: a name to look up, or the data source itself. */
public sealed interface DataSourceReference {

    /**
     * A data source that is to be looked up.
     *
     * @param name its name in JNDI
     */
    record Named(String name) implements DataSourceReference {

        public Named {
            requireNonNull(name, "name");
        }
    }

    /**
     * A data source that a container or a program gave.
     *
     * @param dataSource the data source
     */
    record Given(DataSource dataSource) implements DataSourceReference {

        public Given {
            requireNonNull(dataSource, "dataSource");
        }

        /** Names the class only: data sources tend to write their passwords into their text. */
        @Override
        public String toString() {
            return "Given[" + dataSource.getClass().getName() + "]";
        }
    }
}

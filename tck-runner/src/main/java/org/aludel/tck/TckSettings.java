package org.aludel.tck;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run of the TCK is asked to do, from system properties.
 *
 * @param database which database to run on
 * @param scripts the folder with the SQL scripts of the TCK
 * @param packages full names of the packages to run
 * @param provider the class name of the provider under test
 * @param providerProperties additional properties of persistence units, {@code name=value} separated by colons;
 *     blank for those that the database needs
 * @param work where logs, outcomes and the report go
 * @param page the page of the documentation to write, if one is asked for
 */
record TckSettings(
        String database,
        Path scripts,
        List<String> packages,
        String provider,
        String providerProperties,
        Path work,
        Optional<Path> page) {

    static TckSettings fromSystemProperties() {
        return new TckSettings(
                System.getProperty("aludel.tck.database", "postgresql"),
                Path.of(System.getProperty("tck.home", ""), "sql").toAbsolutePath(),
                TckPackages.selected(System.getProperty("aludel.tck.packages", "")),
                System.getProperty("aludel.tck.provider", "org.aludel.AludelPersistenceProvider"),
                System.getProperty("aludel.tck.provider.properties", ""),
                Path.of(System.getProperty("aludel.tck.work", "target/tck")).toAbsolutePath(),
                Optional.of(System.getProperty("aludel.tck.page", ""))
                        .filter(page -> !page.isBlank())
                        .map(page -> Path.of(page).toAbsolutePath()));
    }
}

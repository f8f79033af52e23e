package org.aludel.tck;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run of the TCK is asked to do, from system properties.
 *
 * @param scripts the folder with the SQL scripts of the TCK for PostgreSQL
 * @param packages full names of the packages to run
 * @param provider the class name of the provider under test
 * @param providerProperties additional properties of persistence units, {@code name=value} separated by colons
 * @param work where logs, outcomes and the report go
 * @param page the page of the documentation to write, if one is asked for
 */
record TckSettings(
        Path scripts,
        List<String> packages,
        String provider,
        String providerProperties,
        Path work,
        Optional<Path> page) {

    static TckSettings fromSystemProperties() {
        return new TckSettings(
                Path.of(System.getProperty("tck.home", ""), "sql", "postgresql").toAbsolutePath(),
                TckPackages.selected(System.getProperty("aludel.tck.packages", "")),
                System.getProperty("aludel.tck.provider", "org.aludel.AludelPersistenceProvider"),
                System.getProperty("aludel.tck.provider.properties", ""),
                Path.of(System.getProperty("aludel.tck.work", "target/tck")).toAbsolutePath(),
                Optional.of(System.getProperty("aludel.tck.page", ""))
                        .filter(page -> !page.isBlank())
                        .map(page -> Path.of(page).toAbsolutePath()));
    }
}

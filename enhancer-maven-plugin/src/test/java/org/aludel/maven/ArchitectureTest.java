package org.aludel.maven;

import org.aludel.testing.support.ArchitectureContract;

/** What the plugin may and may not know. */
class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("org.aludel.maven");
    }
}

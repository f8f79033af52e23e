/** What the application asks a Jakarta EE server for. Not used in Java SE, where there is {@code org.aludel.examples.store.se}. */
@NullMarked
package org.aludel.examples.store.server;

import org.jspecify.annotations.NullMarked;

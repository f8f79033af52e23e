/** Starts servers with the application, in processes of their own, and databases. Not in the WAR. */
@NullMarked
package org.aludel.examples.store.launch;

import org.jspecify.annotations.NullMarked;

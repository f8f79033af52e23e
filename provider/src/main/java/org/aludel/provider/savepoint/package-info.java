/**
 * What a persistence context knew when a savepoint was set, and how it goes back to that: what is new is let go, what was
 * removed comes back, and what was changed is read anew.
 */
@NullMarked
package org.aludel.provider.savepoint;

import org.jspecify.annotations.NullMarked;

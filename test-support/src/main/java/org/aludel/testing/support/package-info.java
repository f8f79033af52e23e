/** Tests that modules have in common. Knows no database and nothing of Aludel. Thread-safe, as it keeps nothing. */
@NullMarked
package org.aludel.testing.support;

import org.jspecify.annotations.NullMarked;

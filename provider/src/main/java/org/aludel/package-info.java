/**
 * The door to Aludel as a provider of Jakarta Persistence: what a {@code persistence.xml} names.
 */
@NullMarked
package org.aludel;

import org.jspecify.annotations.NullMarked;

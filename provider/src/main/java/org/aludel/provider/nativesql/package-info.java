/**
 * SQL that the application writes: its parameters, and what is made of its rows (Jakarta Persistence, 3.11.11 and 10.4).
 * Entities get into the persistence context by the loader, as those of any query do. Knows neither entity managers nor
 * transactions: whoever runs a text does so on its own connection. What is made of definitions is immutable and
 * thread-safe.
 */
@NullMarked
package org.aludel.provider.nativesql;

import org.jspecify.annotations.NullMarked;

/**
 * Values of generated identifiers: blocks of numbers from sequences, tables and identity columns, and random UUIDs. What a
 * factory shares is safe for use by several threads, and nothing is locked while the database is asked. Knows mappings and
 * shapes; knows nothing of statuses, flushing or transactions.
 */
@NullMarked
package org.aludel.provider.generation;

import org.jspecify.annotations.NullMarked;

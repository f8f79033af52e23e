/**
 * The entities of a unit as the query language knows them: thin views of the mapping, which lowering gets back to. Knows
 * mappings; knows nothing of tables in statements. Everything here is immutable and safe for use by several threads.
 */
@NullMarked
package org.aludel.provider.domain;

import org.jspecify.annotations.NullMarked;

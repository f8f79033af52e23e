/**
 * Reading what a database consists of: {@link org.aludel.core.reflection.Inspector} asks the catalog and answers with
 * objects of {@link org.aludel.core.schema}, as one would write them by hand. How a catalog is asked, the dialects know;
 * there is no SQL here. Inspectors of an engine are thread-safe, those of a connection belong to its thread.
 */
@NullMarked
package org.aludel.core.reflection;

import org.jspecify.annotations.NullMarked;

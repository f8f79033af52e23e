/**
 * What one database speaks: capabilities, identifiers, types, errors, and the compilers that write statements as SQL.
 * The compilers here write standard SQL; each database has a sub-package that says where it differs. Dialects are
 * immutable and safe to share; a compiler serves one compilation and one thread. This package sends nothing.
 */
@NullMarked
package org.aludel.core.dialect;

import org.jspecify.annotations.NullMarked;

/** The query language as applications meet it: queries with the results they have, section by section. */
@org.jspecify.annotations.NullMarked
package org.aludel.provider.language;

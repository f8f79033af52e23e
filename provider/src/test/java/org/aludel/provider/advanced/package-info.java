/** Queries of reports, each written in the ways that can say it, on several databases. */
@NullMarked
package org.aludel.provider.advanced;

import org.jspecify.annotations.NullMarked;

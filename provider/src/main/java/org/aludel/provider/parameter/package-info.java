/** What queries of all kinds have in common: parameters and their values, hints, and modes. */
@NullMarked
package org.aludel.provider.parameter;

import org.jspecify.annotations.NullMarked;

/** The codes of the enhancer and what is thrown with them; for users too. All types are immutable. */
@NullMarked
package org.aludel.enhancer.error;

import org.jspecify.annotations.NullMarked;

/** Classes of another package than those that extend them. */
@NullUnmarked
package org.aludel.provider.access.other;

import org.jspecify.annotations.NullUnmarked;

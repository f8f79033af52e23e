/** Makes the classes of an application that the provider calls, listeners and converters, with what is injected into them. */
@NullMarked
package org.aludel.provider.injection;

import org.jspecify.annotations.NullMarked;

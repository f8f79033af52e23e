/** An entity whose listener and converter are given beans of the application. */
@NullUnmarked
package org.aludel.integration.injected;

import org.jspecify.annotations.NullUnmarked;

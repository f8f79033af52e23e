/** Applications that are deployed on real servers, and what comes of their work. The same tests run on each server. */
@NullUnmarked
package org.aludel.integration;

import org.jspecify.annotations.NullUnmarked;

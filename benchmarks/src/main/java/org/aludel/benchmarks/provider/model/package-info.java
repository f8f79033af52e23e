/** The entities of the benchmarks: as applications write them, without anything of a provider. */
@NullUnmarked
package org.aludel.benchmarks.provider.model;

import org.jspecify.annotations.NullUnmarked;

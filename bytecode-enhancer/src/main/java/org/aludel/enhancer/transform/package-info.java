/**
 * Carries out plans: one class for each kind of change, each a visitor that hands on all that it does not change, so that line
 * numbers, names of variables, annotations and generic types stay what they are. Frames are never computed again. All types
 * but the visitors are immutable.
 */
@NullMarked
package org.aludel.enhancer.transform;

import org.jspecify.annotations.NullMarked;

/**
 * What annotations and mapping files say of the classes of a persistence unit, merged by the rules of the specification,
 * in the words of the annotations. It knows no table and no column: whoever compiles the mapping reads
 * {@link org.aludel.provider.mapping.source.MappingSource} and never asks where something was written. Everything is read
 * once, when a unit starts; what comes out is immutable. Mistakes are collected in
 * {@link org.aludel.provider.mapping.source.MappingProblems}, so that all of them are reported at once.
 */
@NullMarked
package org.aludel.provider.mapping.source;

import org.jspecify.annotations.NullMarked;

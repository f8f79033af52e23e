/** The codes of the metamodel generator. */
@org.jspecify.annotations.NullMarked
package org.aludel.generator.error;

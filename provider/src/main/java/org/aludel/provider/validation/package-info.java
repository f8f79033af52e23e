/**
 * Bean Validation at the events of entities (Jakarta Persistence, 3.7). Works without its library as long as nobody asks for
 * it.
 */
@NullMarked
package org.aludel.provider.validation;

import org.jspecify.annotations.NullMarked;

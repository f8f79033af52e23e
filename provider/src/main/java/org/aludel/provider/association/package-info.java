/** Keeps the two sides of relationships in step while an application changes one of them, where a unit asks for that. */
@NullMarked
package org.aludel.provider.association;

import org.jspecify.annotations.NullMarked;

/** The native door as applications meet it: statements of Core with entities in them, with the results they have. */
@org.jspecify.annotations.NullMarked
package org.aludel.provider.orm;

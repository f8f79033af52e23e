/**
 * The interfaces that applications use: factories of entity managers, entity managers, and what they hand out. They say in
 * the words of Jakarta Persistence what the packages below do, and do nothing themselves.
 */
@NullMarked
package org.aludel.provider.manager;

import org.jspecify.annotations.NullMarked;

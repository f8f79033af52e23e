@org.jspecify.annotations.NullMarked
package org.aludel.generator;

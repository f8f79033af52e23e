/**
 * The cases, one class for each part of the language. Each class can be run alone: extend it, and hand it a database.
 * They name capabilities, never products.
 */
@NullMarked
package org.aludel.compliance.cases;

import org.jspecify.annotations.NullMarked;

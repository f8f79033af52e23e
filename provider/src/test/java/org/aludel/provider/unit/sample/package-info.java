/** Classes that are found, or not, where a unit is searched; no test loads them. */
@SequenceGenerator(name = "orders")
package org.aludel.provider.unit.sample;

import jakarta.persistence.SequenceGenerator;

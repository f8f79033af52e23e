/** A package that says how the identifiers of its entities are made. */
@NullMarked
@SequenceGenerator(sequenceName = "package_numbers", allocationSize = 20)
package org.aludel.provider.mapping.assembly.numbered;

import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.NullMarked;

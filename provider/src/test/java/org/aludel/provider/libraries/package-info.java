/** What libraries see that read and write entities by themselves: by getters, by fields, by generated code. */
@org.jspecify.annotations.NullMarked
package org.aludel.provider.libraries;

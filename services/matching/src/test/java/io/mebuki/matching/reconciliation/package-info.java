/** Whether an index holds what its owner holds, and what is told again. */
@NullMarked
package io.mebuki.matching.reconciliation;

import org.jspecify.annotations.NullMarked;

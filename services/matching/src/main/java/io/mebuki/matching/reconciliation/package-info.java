/** Proves that each index holds what its owner holds, and has the owner tell again what it does not. */
@NullMarked
package io.mebuki.matching.reconciliation;

import org.jspecify.annotations.NullMarked;

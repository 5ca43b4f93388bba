/** Reads seeds and needs: what they mean as a whole, which passages they have, and which parts of them can be quoted. */
@NullMarked
package io.mebuki.matching.analysis;

import org.jspecify.annotations.NullMarked;

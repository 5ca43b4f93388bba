/** Fills new indexes beside the live ones, and lets the searches in when they are full. */
@NullMarked
package io.mebuki.matching.reindex;

import org.jspecify.annotations.NullMarked;

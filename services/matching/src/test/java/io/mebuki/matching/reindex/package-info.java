/** Tests of making new indexes beside the live ones. */
@NullMarked
package io.mebuki.matching.reindex;

import org.jspecify.annotations.NullMarked;

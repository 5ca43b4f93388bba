/** What the judge of duplicates says of single texts. */
@NullMarked
package io.mebuki.seeds.duplicates.judging;

import org.jspecify.annotations.NullMarked;

/** Says what one text has that another has not. */
@NullMarked
package io.mebuki.seeds.differences;

import org.jspecify.annotations.NullMarked;

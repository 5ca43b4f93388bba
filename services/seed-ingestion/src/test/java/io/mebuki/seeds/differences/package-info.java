/** Tests of what differs between texts. */
@NullMarked
package io.mebuki.seeds.differences;

import org.jspecify.annotations.NullMarked;

/** What is wrong with what somebody sends, in the reader's language. */
@NullMarked
package io.mebuki.seeds.words;

import org.jspecify.annotations.NullMarked;

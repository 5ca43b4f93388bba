/** Reads what institutes say of the use of their seeds: the words that are known, what is linked to, and who refuses to be shared onwards. */
@NullMarked
package io.mebuki.seeds.policies;

import org.jspecify.annotations.NullMarked;

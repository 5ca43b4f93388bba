/** Does what is due as long as the service runs, and lets what can wait step aside. */
@NullMarked
package io.mebuki.matching.work;

import org.jspecify.annotations.NullMarked;

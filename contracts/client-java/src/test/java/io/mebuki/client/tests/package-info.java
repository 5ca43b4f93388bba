/** Shows that the generated client does what partners rely on: reads what later servers add, sends no nulls, streams files. */
@NullMarked
package io.mebuki.client.tests;

import org.jspecify.annotations.NullMarked;

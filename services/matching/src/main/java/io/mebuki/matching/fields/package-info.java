/** The table of research fields, in two levels and two languages. */
@NullMarked
package io.mebuki.matching.fields;

import org.jspecify.annotations.NullMarked;

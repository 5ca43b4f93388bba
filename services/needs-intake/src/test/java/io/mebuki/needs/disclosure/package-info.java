/** Tests of the rules of disclosure. */
@NullMarked
package io.mebuki.needs.disclosure;

import org.jspecify.annotations.NullMarked;

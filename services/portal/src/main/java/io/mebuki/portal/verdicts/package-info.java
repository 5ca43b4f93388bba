/** Lets people say whether a match is of use to their organization. */
@NullMarked
package io.mebuki.portal.verdicts;

import org.jspecify.annotations.NullMarked;

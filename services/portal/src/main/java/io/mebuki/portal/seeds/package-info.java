/** Shows the catalogue, and lets institutes publish, revise and withdraw their seeds. */
@NullMarked
package io.mebuki.portal.seeds;

import org.jspecify.annotations.NullMarked;

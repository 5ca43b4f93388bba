/** The one door to Mebuki: the process, and the settings that its parts share. */
@NullMarked
package io.mebuki.gateway;

import org.jspecify.annotations.NullMarked;

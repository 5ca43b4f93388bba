@NullMarked
package io.mebuki.matching.facts;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.mebuki.matching.fields;

import org.jspecify.annotations.NullMarked;

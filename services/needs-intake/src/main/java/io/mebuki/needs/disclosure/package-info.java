/** The rules of disclosure, free of any technique, because they decide who reads a company's secret. */
@NullMarked
package io.mebuki.needs.disclosure;

import org.jspecify.annotations.NullMarked;

/** Keeps the rules that every operation of the contract follows, and the names that measuring tools and partners rely on. */
@NullMarked
package io.mebuki.api.contract;

import org.jspecify.annotations.NullMarked;

/**
 * Cuts titles and descriptions into sentences and passages whose places are exact, so that every reason of a match can quote
 * the text it rests on.
 */
@NullMarked
package io.mebuki.matching.text;

import org.jspecify.annotations.NullMarked;

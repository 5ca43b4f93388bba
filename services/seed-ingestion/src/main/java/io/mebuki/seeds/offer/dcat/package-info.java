/** The public seeds of each institute as a catalogue in the words of DCAT, with an ODRL policy for each that says something of its use. */
@NullMarked
package io.mebuki.seeds.offer.dcat;

import org.jspecify.annotations.NullMarked;

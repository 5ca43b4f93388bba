@NullMarked
package io.mebuki.seeds.offer.rdf;

import org.jspecify.annotations.NullMarked;

/** Statements about resources (RDF), written as Turtle and as JSON-LD: enough for what is offered, and no more. */
@NullMarked
package io.mebuki.seeds.offer.rdf;

import org.jspecify.annotations.NullMarked;

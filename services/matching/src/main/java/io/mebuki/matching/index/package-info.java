/** Keeps seeds and needs findable in Elasticsearch: what their documents look like, how they get there, and how they are asked for. */
@NullMarked
package io.mebuki.matching.index;

import org.jspecify.annotations.NullMarked;

/** Gives as well as takes: the public seeds of each institute as an OAI-PMH 2.0 repository, for other nodes and national indexes. */
@NullMarked
package io.mebuki.seeds.offer;

import org.jspecify.annotations.NullMarked;

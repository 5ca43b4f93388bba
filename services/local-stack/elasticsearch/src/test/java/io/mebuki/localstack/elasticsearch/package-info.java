/** Checks the assembled node as its users meet it: as a process, over HTTP. */
@NullMarked
package io.mebuki.localstack.elasticsearch;

import org.jspecify.annotations.NullMarked;

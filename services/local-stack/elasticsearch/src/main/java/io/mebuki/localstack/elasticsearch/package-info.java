/** Starts one stock Elasticsearch node, because a developer's machine has no Docker and no package of it. */
@NullMarked
package io.mebuki.localstack.elasticsearch;

import org.jspecify.annotations.NullMarked;

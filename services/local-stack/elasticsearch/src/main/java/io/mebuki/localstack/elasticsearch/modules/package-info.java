/** Gives the node, under Elasticsearch's own names, what a stock cluster has and Maven Central's jars lack. */
@NullMarked
package io.mebuki.localstack.elasticsearch.modules;

import org.jspecify.annotations.NullMarked;

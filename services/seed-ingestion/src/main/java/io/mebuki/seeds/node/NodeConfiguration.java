package io.mebuki.seeds.node;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads what this node is called. */
@Configuration
@EnableConfigurationProperties(Node.class)
class NodeConfiguration {}

package io.mebuki.seeds.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param pause until stores are looked through again; doubled each time
 * @param longestPause the longest it gets; not longer than topics' segments, whose turn needs a new message
 */
@ConfigurationProperties("mebuki.erasures")
record ErasureProperties(
        @DefaultValue("15s") Duration pause,
        @DefaultValue("30m") Duration longestPause) {}

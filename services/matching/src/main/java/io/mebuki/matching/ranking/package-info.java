/**
 * Orders candidates, gives them honest scores and says why they fit. Knows nothing of servers, messages or the web, so that every
 * rule of it can be tested and measured by itself.
 */
@NullMarked
package io.mebuki.matching.ranking;

import org.jspecify.annotations.NullMarked;

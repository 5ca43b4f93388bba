/** Records and the seeds that they become. */
@NullMarked
package io.mebuki.seeds.harvest.mapping;

import org.jspecify.annotations.NullMarked;

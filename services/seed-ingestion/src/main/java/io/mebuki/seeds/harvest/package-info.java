/** Repositories of institutes that are harvested: what is known of them, and the runs that bring their records in as seeds. */
@NullMarked
package io.mebuki.seeds.harvest;

import org.jspecify.annotations.NullMarked;

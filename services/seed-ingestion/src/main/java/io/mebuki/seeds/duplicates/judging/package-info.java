/** Whether two seeds tell of the same technology, judged by their texts alone; plain Java, without a container or a database. */
@NullMarked
package io.mebuki.seeds.duplicates.judging;

import org.jspecify.annotations.NullMarked;

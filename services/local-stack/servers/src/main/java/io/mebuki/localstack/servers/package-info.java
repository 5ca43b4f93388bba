/** The real servers that Mebuki needs, each startable alone in a folder, so that nobody needs Docker to run or test it. */
@NullMarked
package io.mebuki.localstack.servers;

import org.jspecify.annotations.NullMarked;

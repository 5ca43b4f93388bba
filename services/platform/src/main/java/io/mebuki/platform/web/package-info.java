/** What controllers need alike: entity tags and page cursors. */
@NullMarked
package io.mebuki.platform.web;

import org.jspecify.annotations.NullMarked;

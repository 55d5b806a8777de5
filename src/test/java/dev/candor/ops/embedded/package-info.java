@NullMarked
package dev.candor.ops.embedded;

import org.jspecify.annotations.NullMarked;

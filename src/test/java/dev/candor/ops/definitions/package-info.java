@NullMarked
package dev.candor.ops.definitions;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.candor.ops;

import org.jspecify.annotations.NullMarked;

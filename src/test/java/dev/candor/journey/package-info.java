/** What the packaged product does as a whole, seen from outside: through its doors, on its disk, and when it is killed. */
@NullMarked
package dev.candor.journey;

import org.jspecify.annotations.NullMarked;

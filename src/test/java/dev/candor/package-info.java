/** What tests of several rooms share. */
@NullMarked
package dev.candor;

import org.jspecify.annotations.NullMarked;

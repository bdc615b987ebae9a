/** What trees that people write may hold: tables of shapes, and complaints with the place and the nearest name. */
@NullMarked
package io.github.chat2responses.rules.shape;

import org.jspecify.annotations.NullMarked;

/** What takes minutes: processor time, memory, and a soak. Run by hand, see README.md. */
@NullMarked
package io.github.chat2responses.gateway.measure;

import org.jspecify.annotations.NullMarked;

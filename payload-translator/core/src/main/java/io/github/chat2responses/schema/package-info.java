/** The strict subset of JSON Schema: bringing a tool's schema in, and putting arguments back. */
@NullMarked
package io.github.chat2responses.schema;

import org.jspecify.annotations.NullMarked;

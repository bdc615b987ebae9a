/** The strict subset of JSON Schema: bringing a schema in, and putting the arguments that a model wrote for it back. */
@NullMarked
package io.github.chat2responses.schema;

import org.jspecify.annotations.NullMarked;

/** Batch files and stored chats, translated on Apache Spark. */
@NullMarked
package io.github.chat2responses.samples.spark;

import org.jspecify.annotations.NullMarked;

/** Responses streams to Chat streams: events in, chunks out, one table of events, one state for each upstream. */
@NullMarked
package io.github.chat2responses.stream;

import org.jspecify.annotations.NullMarked;

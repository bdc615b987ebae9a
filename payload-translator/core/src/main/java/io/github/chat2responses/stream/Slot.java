package io.github.chat2responses.stream;

/** What is known of one output item so far. */
sealed interface Slot permits MessageSlot, CallSlot, OtherSlot {}

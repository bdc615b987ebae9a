package io.github.chat2responses.shim.observe;

/**
 * Which request is meant. None of it is a key or the text of a message.
 *
 * @param model the model, empty if none is named
 * @param feature the part of the application, empty if not known
 * @param caller who calls, empty if not known
 * @param streamed whether the answer was asked for as a stream
 */
public record CallLabels(String model, String feature, String caller, boolean streamed) {}

package io.github.chat2responses.shim.observe;

/** How a request ended. */
public enum Ending {
    /** With an answer. */
    ANSWERED,
    /** With an error of the API, before or within the answer. */
    FAILED,
    /** Without a complete answer: the server did not answer, broke off, or sent what cannot be read. */
    BROKEN,
    /** The Chat code went away before the end. */
    ABANDONED
}

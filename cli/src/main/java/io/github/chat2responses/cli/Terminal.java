package io.github.chat2responses.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * The streams of one run; commands know no others.
 *
 * @param in where {@code -} reads from
 * @param out results
 * @param err progress, diagnostics and complaints
 */
record Terminal(InputStream in, PrintWriter out, PrintWriter err) {}

/** The command line: commands, options, exit codes. */
@NullMarked
package io.github.chat2responses.cli;

import org.jspecify.annotations.NullMarked;

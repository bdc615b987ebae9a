/** What commands found or changed, as text, JSON or Markdown. */
@NullMarked
package io.github.chat2responses.cli.report;

import org.jspecify.annotations.NullMarked;

/** Responses answers and failures to Chat, from Jackson tree to Jackson tree. */
@NullMarked
package io.github.chat2responses.answer;

import org.jspecify.annotations.NullMarked;

/** Chat requests to Responses requests: one class for each kind of thing, from Jackson tree to Jackson tree. */
@NullMarked
package io.github.chat2responses.request;

import org.jspecify.annotations.NullMarked;

/** The shim as an HTTP client of LangChain4j. */
@NullMarked
package io.github.chat2responses.langchain4j;

import org.jspecify.annotations.NullMarked;

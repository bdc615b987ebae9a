/** The shim as a policy of the pipeline that Azure's SDKs share. */
@NullMarked
package io.github.chat2responses.azure;

import org.jspecify.annotations.NullMarked;

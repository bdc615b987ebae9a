package io.github.chat2responses.gateway.config;

import io.github.chat2responses.gateway.GatewayOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says.
 *
 * @param options the options
 * @param opened connections to a store, which have to be closed after the gateway
 */
public record Configured(GatewayOptions options, List<AutoCloseable> opened) implements AutoCloseable {
    /** Copies the list. */
    public Configured {
        opened = List.copyOf(opened);
    }

    @Override
    // What is closed last of all may fail in any way; there is nobody left to be told.
    @SuppressWarnings({"IllegalCatch", "EmptyCatch"})
    public void close() {
        for (AutoCloseable one : new ArrayList<>(opened)) {
            try {
                one.close();
            } catch (Exception e) {
                // The program ends.
            }
        }
    }
}

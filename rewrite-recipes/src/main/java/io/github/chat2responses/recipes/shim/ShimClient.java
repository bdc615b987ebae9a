package io.github.chat2responses.recipes.shim;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.source.Resources;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client that a shim can be put into, from {@code shims.yml} beside this class.
 *
 * @param id the name of the client, as users write it
 * @param artifact the artifact with the shim
 * @param builders the classes whose calls give a client
 * @param ends those calls
 * @param step the step of a builder that takes the shim; null if the shim is put around the client
 * @param value the argument of the step, null if there is no step
 * @param around what is put around a value, or a client, that is there already; null if steps of the name add up
 * @param general whether the client is for any host
 */
record ShimClient(
        String id,
        String artifact,
        List<String> builders,
        List<String> ends,
        @Nullable String step,
        @Nullable String value,
        @Nullable String around,
        boolean general) {

    static Optional<ShimClient> of(@Nullable String id) {
        return all().stream().filter(client -> client.id().equals(id)).findFirst();
    }

    static List<ShimClient> all() {
        return Resources.yaml(ShimClient.class, "shims.yml", new TypeReference<>() {});
    }
}

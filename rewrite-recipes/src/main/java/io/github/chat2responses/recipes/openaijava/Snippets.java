package io.github.chat2responses.recipes.openaijava;

import org.jspecify.annotations.Nullable;

/** The facts about the SDK and the snippets of new code, which take a second to parse: once for all files, if at all. */
final class Snippets {
    private @Nullable SdkMap map;
    private @Nullable Sdk sdk;

    SdkMap map() {
        if (map == null) {
            map = SdkMap.load();
        }
        return map;
    }

    Sdk sdk() {
        if (sdk == null) {
            sdk = Sdk.parse(map());
        }
        return sdk;
    }
}

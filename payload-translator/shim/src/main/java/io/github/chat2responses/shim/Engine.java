package io.github.chat2responses.shim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;

/** What all calls of a shim share. */
final class Engine {
    private final ShimOptions options;
    private final ChatTranslator translator;

    Engine(ShimOptions options) {
        this.options = options;
        this.translator = ChatTranslator.create(options.translation());
    }

    MigrationPolicy policy() {
        return options.policy().current();
    }

    Exchange translate(byte[] chat) {
        return translator.request(chat);
    }

    ObjectNode read(byte[] json) {
        return translator.read(json);
    }

    void tell(ShimEvent event) {
        options.listener().on(event);
    }
}

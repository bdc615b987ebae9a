class OpenAiSupplier {
    Wire wire;

    Object ask(Config config) {
        return wire.post(config.url() + "/chat/completions");
    }
}

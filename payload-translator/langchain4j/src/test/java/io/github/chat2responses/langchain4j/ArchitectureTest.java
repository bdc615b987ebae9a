package io.github.chat2responses.langchain4j;

import io.github.chat2responses.shim.AdapterArchitecture;
import java.util.List;

class ArchitectureTest extends AdapterArchitecture {
    @Override
    protected List<String> clientPackages() {
        return List.of("dev.langchain4j.http.client..", "dev.langchain4j.exception");
    }
}

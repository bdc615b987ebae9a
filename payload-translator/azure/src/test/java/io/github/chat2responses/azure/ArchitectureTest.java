package io.github.chat2responses.azure;

import io.github.chat2responses.shim.AdapterArchitecture;
import java.util.List;

class ArchitectureTest extends AdapterArchitecture {
    @Override
    protected List<String> clientPackages() {
        return List.of("io.github.chat2responses.reactor", "com.azure.core.http..", "com.azure.core.util", "reactor..");
    }
}

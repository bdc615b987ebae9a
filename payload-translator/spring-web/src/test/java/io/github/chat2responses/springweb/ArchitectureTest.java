package io.github.chat2responses.springweb;

import io.github.chat2responses.shim.AdapterArchitecture;
import java.util.List;

class ArchitectureTest extends AdapterArchitecture {
    @Override
    protected List<String> clientPackages() {
        return List.of("org.springframework.http..");
    }
}

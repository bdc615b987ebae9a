package io.github.chat2responses.springwebflux;

import io.github.chat2responses.shim.AdapterArchitecture;
import java.util.List;

class ArchitectureTest extends AdapterArchitecture {
    @Override
    protected List<String> clientPackages() {
        return List.of(
                "io.github.chat2responses.reactor",
                "org.springframework.http..",
                "org.springframework.core.io.buffer",
                "org.springframework.util",
                "org.reactivestreams",
                "reactor..");
    }
}

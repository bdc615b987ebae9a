package io.github.chat2responses.micrometer;

import io.github.chat2responses.shim.AdapterArchitecture;
import java.util.List;

class ArchitectureTest extends AdapterArchitecture {
    @Override
    protected List<String> clientPackages() {
        return List.of(
                "io.github.chat2responses.shim.observe",
                "io.github.chat2responses.shim.policy",
                "io.github.chat2responses.rules",
                "io.github.chat2responses.translate",
                "io.micrometer.core.instrument");
    }
}

package io.github.chat2responses.openaijava;

import io.github.chat2responses.shim.AdapterArchitecture;
import java.util.List;

class ArchitectureTest extends AdapterArchitecture {
    @Override
    protected List<String> clientPackages() {
        return List.of("com.openai.core..", "kotlin..");
    }
}

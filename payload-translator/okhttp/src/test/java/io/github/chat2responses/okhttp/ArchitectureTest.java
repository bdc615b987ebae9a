package io.github.chat2responses.okhttp;

import io.github.chat2responses.shim.AdapterArchitecture;
import java.util.List;

class ArchitectureTest extends AdapterArchitecture {
    @Override
    protected List<String> clientPackages() {
        return List.of("okhttp3..", "okio..", "kotlin..");
    }
}

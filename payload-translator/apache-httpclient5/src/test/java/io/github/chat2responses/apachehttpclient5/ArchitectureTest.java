package io.github.chat2responses.apachehttpclient5;

import io.github.chat2responses.shim.AdapterArchitecture;
import java.util.List;

class ArchitectureTest extends AdapterArchitecture {
    @Override
    protected List<String> clientPackages() {
        return List.of("org.apache.hc..");
    }
}

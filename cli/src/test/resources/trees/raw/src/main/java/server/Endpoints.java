package server;

import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers the endpoint; calls nobody. */
@RestController
class Endpoints {
    private static final String ENDPOINT = "/v1/chat/completions";
    private static final Set<String> ALL = Set.of("/v1/chat/completions");

    @PostMapping("/v1/chat/completions")
    String complete(String path) {
        return switch (path) {
            case "/v1/chat/completions" -> "chat";
            default -> ENDPOINT;
        };
    }
}

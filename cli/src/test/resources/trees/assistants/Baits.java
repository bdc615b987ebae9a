package app;

import dev.langchain4j.service.AiServices;
import org.springframework.web.bind.annotation.GetMapping;

class Baits {
    static final String STORES = "/vector_stores";
    static final String HEADER = "assistants=v2";

    interface Assistant {
        String chat(String message);
    }

    Assistant assistant = AiServices.builder(Assistant.class).build();

    @GetMapping("/threads/{id}/runs")
    String runs(String id) {
        return "/api/v1/threads/images/" + id;
    }
}

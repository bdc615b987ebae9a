package app;

import app.Spring.Autowired;
import app.Spring.Service;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

/** A component without chat completions. */
@Service
public class Index {
    @Autowired
    private OpenAiService service;

    int size(String text) {
        return service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
    }
}

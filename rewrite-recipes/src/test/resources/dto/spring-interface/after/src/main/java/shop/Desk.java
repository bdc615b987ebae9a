package shop;

import java.util.Optional;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

public class Desk {
    private final Comments comments;

    public Desk() {
        RestClient client = RestClient.builder().baseUrl("https://api.openai.com/v1").build();
        this.comments = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(Comments.class);
    }

    public String comment(String text) {
        Comment answer = comments.comment("Bearer none", CommentRequest.of(text));
        return Optional.ofNullable(answer.outputText())
                .orElseThrow(() -> new IllegalStateException("no comment"));
    }
}

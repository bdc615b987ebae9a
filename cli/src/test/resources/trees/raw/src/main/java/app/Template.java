package app;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestTemplate;

class Template {
    @Value("${openai.api-url}")
    private String url;

    private final String other;

    Template(@Value("${groq.api-url}") String other) {
        this.other = other;
    }

    String ask(RestTemplate template, Object request) {
        template.postForObject(other, request, String.class);
        return template.postForObject(url, request, String.class);
    }
}

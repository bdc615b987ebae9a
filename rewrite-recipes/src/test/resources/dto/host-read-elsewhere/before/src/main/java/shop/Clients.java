package shop;

import org.springframework.web.client.RestClient;

public class Clients {
    private static final String HOST = "https://api.openai.com/v1";

    public RestClient client() {
        return RestClient.builder()
                .baseUrl(HOST)
                .defaultHeader("Authorization", "Bearer none")
                .build();
    }

    public String host() {
        return HOST;
    }
}

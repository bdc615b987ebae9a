package shop;

import org.springframework.web.client.RestClient;

public class Example {
    public static String run(String url) {
        Guide guide = new Guide(RestClient.builder(), url);
        return guide.ask("Where to?", null) + "|" + guide.ask("And then?", 40);
    }
}

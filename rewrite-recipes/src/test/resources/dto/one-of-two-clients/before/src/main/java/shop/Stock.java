package shop;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.client.RestClient;

public class Stock {
    private final RestClient client;

    public Stock(@Qualifier("stockClient") RestClient client) {
        this.client = client;
    }

    public String item(int number) {
        return client.get().uri("/" + number).retrieve().body(String.class);
    }
}

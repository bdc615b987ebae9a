package shop;

import java.lang.reflect.Proxy;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestTemplate;

/** Stands for Spring Cloud, which makes such a client when the application starts. */
public class Example {
    public static String run(String url) {
        String base = Assistant.class.getAnnotation(FeignClient.class).url();
        Assistant assistant = (Assistant) Proxy.newProxyInstance(
                Assistant.class.getClassLoader(), new Class<?>[] {Assistant.class}, (proxy, method, arguments) -> {
                    String path = method.getAnnotation(PostMapping.class).value()[0];
                    HttpHeaders headers = new HttpHeaders();
                    headers.setBearerAuth("none");
                    HttpEntity<Object> request = new HttpEntity<>(arguments[0], headers);
                    return new RestTemplate().postForObject(base + path, request, method.getReturnType());
                });
        Advisor advisor = new Advisor(assistant);
        return advisor.advise("What to buy?");
    }
}

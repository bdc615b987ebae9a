package shop;

import feign.Headers;
import feign.RequestLine;

public interface Assistant {
    @RequestLine("POST /responses")
    @Headers("Content-Type: application/json")
    Reply complete(Ask ask);
}

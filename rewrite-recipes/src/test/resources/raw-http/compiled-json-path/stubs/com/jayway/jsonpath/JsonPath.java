package com.jayway.jsonpath;

public class JsonPath {
    public static <T> T read(String json, String path) {
        throw new UnsupportedOperationException();
    }
}

package tools.jackson.databind.json;

public class JsonMapper extends tools.jackson.databind.ObjectMapper {}

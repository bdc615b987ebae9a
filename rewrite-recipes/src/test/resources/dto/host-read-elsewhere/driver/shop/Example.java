package shop;

public class Example {
    public static String run(String url) {
        return new Guide(new Clients().client()).ask("Where to?") + new Clients().host().endsWith("v1");
    }
}

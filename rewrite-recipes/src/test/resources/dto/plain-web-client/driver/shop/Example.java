package shop;

public class Example {
    public static String run(String url) {
        Porter porter = new Porter();
        Message now = porter.now("And then?");
        return porter.later("Where to?").block() + "|" + now.getRole() + "|" + now.getContent();
    }
}

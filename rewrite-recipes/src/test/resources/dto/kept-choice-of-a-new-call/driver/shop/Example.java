package shop;

public class Example {
    public static String run(String url) {
        return new Clerk().ask("Where to?");
    }
}

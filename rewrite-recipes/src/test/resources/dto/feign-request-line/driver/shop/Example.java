package shop;

public class Example {
    public static String run(String url) {
        return new Advisor().advise("What to buy?");
    }
}

package shop;

import java.util.List;

public class Ask {
    public String model;
    public List<Turn> messages;
    public Integer n;

    public static class Turn {
        public String role;
        public String content;
    }
}

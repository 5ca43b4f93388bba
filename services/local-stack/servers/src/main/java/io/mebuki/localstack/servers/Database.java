package io.mebuki.localstack.servers;

/** How one service reaches its own database. */
public record Database(String url, String username, String password) {
    @Override
    public String toString() {
        return url + " as " + username; // the password is nobody's business in a log
    }
}

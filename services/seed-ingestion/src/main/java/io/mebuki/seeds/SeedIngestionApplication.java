package io.mebuki.seeds;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The process. */
@SpringBootApplication
public class SeedIngestionApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SeedIngestionApplication.class, arguments);
    }
}

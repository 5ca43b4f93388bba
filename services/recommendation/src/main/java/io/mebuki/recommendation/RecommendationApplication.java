package io.mebuki.recommendation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service that finds people and institutions to work with. */
@SpringBootApplication
public class RecommendationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RecommendationApplication.class, arguments);
    }
}

package io.mebuki.localstack.elasticsearch.modules;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/**
 * A Lucene analysis factory, found by its name, whose options are Elasticsearch settings: {@code use_romaji} there is
 * {@code useRomaji} here, unless {@code renamed} says otherwise.
 */
record LuceneFactory(String name, Map<String, String> renamed) {

    LuceneFactory(String name) {
        this(name, Map.of());
    }

    /** Lucene looks for factories once, on the server's class path, where this plugin's own jars are not. */
    static void findFactoriesBesideThisPlugin() {
        ClassLoader plugin = LuceneFactory.class.getClassLoader();
        org.apache.lucene.analysis.TokenizerFactory.reloadTokenizers(plugin);
        org.apache.lucene.analysis.TokenFilterFactory.reloadTokenFilters(plugin);
        org.apache.lucene.analysis.CharFilterFactory.reloadCharFilters(plugin);
    }

    AnalysisProvider<TokenizerFactory> tokenizer() {
        return (index, environment, name, settings) -> {
            var factory = loaded(org.apache.lucene.analysis.TokenizerFactory.forName(this.name, options(settings)));
            return TokenizerFactory.newFactory(name, factory::create);
        };
    }

    AnalysisProvider<TokenFilterFactory> filter() {
        return (index, environment, name, settings) -> Factories.filter(name, stage(settings));
    }

    /** A filter that keeps one token one token, so that a keyword field's normalizer may use it. */
    AnalysisProvider<TokenFilterFactory> normalizingFilter() {
        return (index, environment, name, settings) -> Factories.normalizingFilter(name, stage(settings));
    }

    AnalysisProvider<CharFilterFactory> charFilter() {
        return (index, environment, name, settings) -> Factories.charFilter(name, charStage(settings));
    }

    AnalysisProvider<CharFilterFactory> normalizingCharFilter() {
        return (index, environment, name, settings) -> Factories.normalizingCharFilter(name, charStage(settings));
    }

    private UnaryOperator<TokenStream> stage(Settings settings) throws IOException {
        return loaded(org.apache.lucene.analysis.TokenFilterFactory.forName(name, options(settings)))::create;
    }

    private UnaryOperator<java.io.Reader> charStage(Settings settings) throws IOException {
        return loaded(org.apache.lucene.analysis.CharFilterFactory.forName(name, options(settings)))::create;
    }

    private Map<String, String> options(Settings settings) {
        Map<String, String> options = new HashMap<>();
        for (String setting : settings.keySet()) {
            if (!isTheServersOwn(setting)) {
                options.put(renamed.getOrDefault(setting, camelCase(setting)), settings.get(setting));
            }
        }
        return options;
    }

    private static boolean isTheServersOwn(String setting) {
        return setting.equals("type") || setting.equals("version") || setting.startsWith("index.");
    }

    private static String camelCase(String setting) {
        StringBuilder name = new StringBuilder();
        for (String word : setting.split("_", -1)) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    private static <T> T loaded(T factory) throws IOException {
        if (factory instanceof ResourceLoaderAware aware) {
            aware.inform(new ClasspathResourceLoader(LuceneFactory.class.getClassLoader()));
        }
        return factory;
    }
}

package io.mebuki.localstack.elasticsearch.modules;

import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.AbstractCharFilterFactory;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** Lucene's functions as the server's named components. */
final class Factories {
    private Factories() {}

    static TokenFilterFactory filter(String name, UnaryOperator<TokenStream> stage) {
        return new Filter(name, stage);
    }

    static TokenFilterFactory normalizingFilter(String name, UnaryOperator<TokenStream> stage) {
        return new NormalizingFilter(name, stage);
    }

    static CharFilterFactory charFilter(String name, UnaryOperator<Reader> stage) {
        return new CharFilter(name, stage);
    }

    static CharFilterFactory normalizingCharFilter(String name, UnaryOperator<Reader> stage) {
        return new NormalizingCharFilter(name, stage);
    }

    static AnalyzerProvider<? extends Analyzer> analyzer(String name, Analyzer analyzer) {
        return new AbstractIndexAnalyzerProvider<>(name) {
            @Override
            public Analyzer get() {
                return analyzer;
            }
        };
    }

    private static class Filter extends AbstractTokenFilterFactory {
        private final UnaryOperator<TokenStream> stage;

        Filter(String name, UnaryOperator<TokenStream> stage) {
            super(name);
            this.stage = stage;
        }

        @Override
        public TokenStream create(TokenStream tokens) {
            return stage.apply(tokens);
        }
    }

    private static final class NormalizingFilter extends Filter implements NormalizingTokenFilterFactory {
        NormalizingFilter(String name, UnaryOperator<TokenStream> stage) {
            super(name, stage);
        }
    }

    private static class CharFilter extends AbstractCharFilterFactory {
        private final UnaryOperator<Reader> stage;

        CharFilter(String name, UnaryOperator<Reader> stage) {
            super(name);
            this.stage = stage;
        }

        @Override
        public Reader create(Reader text) {
            return stage.apply(text);
        }
    }

    private static final class NormalizingCharFilter extends CharFilter implements NormalizingCharFilterFactory {
        NormalizingCharFilter(String name, UnaryOperator<Reader> stage) {
            super(name, stage);
        }
    }
}

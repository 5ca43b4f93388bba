package io.mebuki.matching.laboratory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A logistic model, fitted by Newton's method with a little ridge. */
record Logit(double[] weights) {

    private static final int STEPS = 30;
    private static final double RIDGE = 1e-6;

    /** What is known of a place, and whether it was useful. */
    record Row(double[] values, boolean useful) {}

    double of(Row row) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * row.values()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Each group of rows counts as much as each other. */
    static Logit fit(List<List<Row>> groups) {
        int size = groups.getFirst().getFirst().values().length;
        var model = new Logit(new double[size]);
        for (int step = 0; step < STEPS; step++) {
            var slope = new double[size];
            var curve = new double[size][size];
            for (int i = 0; i < size; i++) {
                slope[i] = -RIDGE * model.weights[i];
                curve[i][i] = RIDGE;
            }
            for (var group : groups) {
                for (var row : group) {
                    model.add(row, 1.0 / group.size(), slope, curve);
                }
            }
            model = model.moved(solved(curve, slope));
        }
        return model;
    }

    private void add(Row row, double weight, double[] slope, double[][] curve) {
        double chance = of(row);
        for (int i = 0; i < slope.length; i++) {
            slope[i] += weight * ((row.useful() ? 1 : 0) - chance) * row.values()[i];
            for (int j = 0; j < slope.length; j++) {
                curve[i][j] += weight * chance * (1 - chance) * row.values()[i] * row.values()[j];
            }
        }
    }

    private Logit moved(double[] by) {
        var moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += by[i];
        }
        return new Logit(moved);
    }

    /** Gaussian elimination: the matrix is small and positive definite. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int row = i + 1; row < size; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int column = i; column < size; column++) {
                    matrix[row][column] -= factor * matrix[i][column];
                }
                right[row] -= factor * right[i];
            }
        }
        var solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double rest = right[i];
            for (int column = i + 1; column < size; column++) {
                rest -= matrix[i][column] * solution[column];
            }
            solution[i] = rest / matrix[i][i];
        }
        return solution;
    }

    @Override
    public String toString() {
        return Arrays.stream(weights)
                .mapToObj(weight -> String.format(Locale.ROOT, "%.2f", weight))
                .toList()
                .toString();
    }
}

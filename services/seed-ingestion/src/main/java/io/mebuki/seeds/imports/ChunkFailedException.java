package io.mebuki.seeds.imports;

/** A chunk could not be done; nothing of it has been kept. */
final class ChunkFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Turn turn;

    ChunkFailedException(Turn turn, RuntimeException cause) {
        super("Import " + turn.id() + " at line " + turn.from().nextLine(), cause);
        this.turn = turn;
    }

    Turn turn() {
        return turn;
    }
}

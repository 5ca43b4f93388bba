package io.mebuki.seeds.harvest.oai;

import java.io.Serial;
import java.net.UnknownHostException;

/** An address that is never asked. It is what it is because a resolver can say no otherwise. */
public final class AddressRefusedException extends UnknownHostException {

    @Serial
    private static final long serialVersionUID = 1;

    AddressRefusedException(String why) {
        super(why);
    }
}

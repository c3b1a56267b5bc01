package io.visioncraft.testkit;

import io.visioncraft.identity.AccessTokens;
import io.visioncraft.testkit.contract.AccessTokensContract;
import java.time.Clock;

class TableAccessTokensTest extends AccessTokensContract {

    @Override
    protected AccessTokens tokens(Clock clock) {
        return new TableAccessTokens(clock);
    }

    @Override
    protected AccessTokens strangersTokens(Clock clock) {
        return new TableAccessTokens(clock);
    }
}

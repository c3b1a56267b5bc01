package io.visioncraft.tck;

import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.tck.contract.AccessTokensContract;
import io.visioncraft.testkit.TableAccessTokens;
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

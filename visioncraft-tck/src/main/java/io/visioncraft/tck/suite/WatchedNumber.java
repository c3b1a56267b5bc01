package io.visioncraft.tck.suite;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A number that notes what it is asked: counting the digits of a huge one, or stripping its zeros, is work. */
final class WatchedNumber extends BigDecimal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> asked = new ArrayList<>();

    private WatchedNumber(BigInteger unscaled, int scale) {
        super(unscaled, scale);
    }

    /** 1 and that many zeros behind the point. */
    static WatchedNumber oneWithZeros(int zeros) {
        return new WatchedNumber(BigInteger.TEN.pow(zeros), zeros);
    }

    /** What it was asked, in order. */
    List<String> asked() {
        return asked;
    }

    @Override
    public int signum() {
        asked.add("signum");
        return super.signum();
    }

    @Override
    public int scale() {
        asked.add("scale");
        return super.scale();
    }

    @Override
    public BigInteger unscaledValue() {
        asked.add("unscaledValue");
        return super.unscaledValue();
    }

    @Override
    public int precision() {
        asked.add("precision");
        return super.precision();
    }

    @Override
    public BigDecimal stripTrailingZeros() {
        asked.add("stripTrailingZeros");
        return super.stripTrailingZeros();
    }

    @Override
    public int compareTo(BigDecimal other) {
        asked.add("compareTo");
        return super.compareTo(other);
    }

    @Override
    public boolean equals(Object other) {
        asked.add("equals");
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        asked.add("hashCode");
        return super.hashCode();
    }

    @Override
    public String toString() {
        asked.add("toString");
        return super.toString();
    }

    @Override
    public String toPlainString() {
        asked.add("toPlainString");
        return super.toPlainString();
    }
}

package org.ratswerk.analysis.downtime.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Decimal hours as the exchange files and result tables write them: {@code 4}, {@code 0.5}, {@code 72}. */
public final class Hours {

    private static final int DECIMALS = 6;
    private static final BigDecimal MICROS = BigDecimal.valueOf(Times.HOUR);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Times.LONGEST);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}([.,]\\d{1,18})?");

    private Hours() {
    }

    /**
     * Hours with a point, at most six decimals (rounded half up), no trailing zeros.
     *
     * @param time microseconds; negative ones are allowed
     * @throws IllegalArgumentException if the time is unset or unknown: the caller says which word stands for that
     */
    public static String format(long time) {
        if (!Times.isKnown(time)) {
            throw new IllegalArgumentException("An unset or unknown time has no hours");
        }
        BigDecimal hours = BigDecimal.valueOf(time).divide(MICROS, DECIMALS, RoundingMode.HALF_UP);
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    /**
     * Microseconds of decimal hours with a point or a comma; no sign, no exponent, no grouping.
     *
     * @param text surrounding blanks are ignored; null or blank is {@link Times#UNSET}
     * @throws NumberFormatException if it is not such a number or out of range
     */
    public static long parse(String text) {
        if (text == null || text.isBlank()) {
            return Times.UNSET;
        }
        String number = text.strip();
        if (!NUMBER.matcher(number).matches()) {
            throw new NumberFormatException("Not decimal hours: " + number);
        }
        BigDecimal micros = new BigDecimal(number.replace(',', '.')).multiply(MICROS);
        if (micros.compareTo(LONGEST) > 0) {
            throw new NumberFormatException("Too many hours: " + number);
        }
        return micros.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}

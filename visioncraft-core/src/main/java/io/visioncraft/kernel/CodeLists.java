package io.visioncraft.kernel;

/**
 * The code lists of EN 16931 that the library carries, as the official validation rules have them: countries (BR-CL-14),
 * currencies (BR-CL-04), units (BR-CL-23), reasons for exemption, VATEX (BR-CL-22), registers of ISO 6523, ICD (BR-CL-10,
 * BR-CL-11), and schemes of electronic addresses, EAS (BR-CL-25). They are the same on every JDK.
 *
 * <p>A code that a command, a tax class or a tax table states is one of them: see {@link Address#knownCountry},
 * {@link Currencies#known}, {@link UnitCode#known}, {@link ExemptionReason#known}, {@link RegistrationId#known} and
 * {@link ElectronicAddress#known}. What is stored is not asked for again: a unit and a reason are read by their form, a country
 * and a currency also if the JDK alone knows them, a scheme as any text. No row becomes unreadable because its code is on no
 * list.
 *
 * <p>The lists have {@code XI} for Northern Ireland and {@code 1A} for Kosovo. The library also takes {@code XK} for Kosovo, and
 * the currency {@code STN}, which ISO 4217 has since 2018 and the list of this version lacks.
 */
public final class CodeLists {

    /** The version of the lists: the release of the rules of EN 16931, of 2026-03-30. */
    public static final String VERSION = "1.3.16";

    private CodeLists() {}
}

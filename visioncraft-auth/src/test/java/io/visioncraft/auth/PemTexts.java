package io.visioncraft.auth;

/** Keys as OpenSSL 3.0 wrote them, made for these tests and used nowhere else. */
final class PemTexts {

    /** openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 */
    static final String GENPKEY = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgT/UVcEVQSMVQfRQw
            qXT/7s6dVcIsPfky2drqQ1HO9bGhRANCAARdE314zFVyMbkySyMNHAU5c4U0eAm6
            RGLCFscqQb/kvBV+tBQBsw/qlfju8y96TEBDrOeWHzb3+YSAUnJCdORc
            -----END PRIVATE KEY-----
            """;

    /** openssl pkey -pubout, of the key above. */
    static final String GENPKEY_PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEXRN9eMxVcjG5MksjDRwFOXOFNHgJ
            ukRiwhbHKkG/5LwVfrQUAbMP6pX47vMvekxAQ6znlh829/mEgFJyQnTkXA==
            -----END PUBLIC KEY-----
            """;

    /** openssl ecparam -name prime256v1 -genkey */
    static final String ECPARAM = """
            -----BEGIN EC PARAMETERS-----
            BggqhkjOPQMBBw==
            -----END EC PARAMETERS-----
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIF62LRCan+DgfUSaEzZ+ORdx+znRRZ3NfrprBetUgBssoAoGCCqGSM49
            AwEHoUQDQgAEv/1MkByQNirYOI4ixDKASUKq6LK5mfwrnhqQm+uw6/zvOGtyiwrM
            j/5loH2+7DmNv5Z8BwwGE5rJaXw+bXNLKw==
            -----END EC PRIVATE KEY-----
            """;

    /** openssl ec -pubout -conv_form compressed, of the key above. */
    static final String ECPARAM_COMPRESSED = """
            -----BEGIN PUBLIC KEY-----
            MDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgADv/1MkByQNirYOI4ixDKASUKq6LK5
            mfwrnhqQm+uw6/w=
            -----END PUBLIC KEY-----
            """;

    /** openssl ec -no_public, of the key above. */
    static final String ECPARAM_BARE = """
            -----BEGIN EC PRIVATE KEY-----
            MDECAQEEIF62LRCan+DgfUSaEzZ+ORdx+znRRZ3NfrprBetUgBssoAoGCCqGSM49
            AwEH
            -----END EC PRIVATE KEY-----
            """;

    /** openssl pkcs8 -topk8 -nocrypt, of the bare key above. */
    static final String ECPARAM_PKCS8 = """
            -----BEGIN PRIVATE KEY-----
            MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCBeti0Qmp/g4H1EmhM2
            fjkXcfs50UWdzX66awXrVIAbLA==
            -----END PRIVATE KEY-----
            """;

    /** A key on P-256 whose parameters are written out: openssl ecparam -param_enc explicit. */
    static final String EXPLICIT = """
            -----BEGIN PRIVATE KEY-----
            MIIBeQIBADCCAQMGByqGSM49AgEwgfcCAQEwLAYHKoZIzj0BAQIhAP////8AAAAB
            AAAAAAAAAAAAAAAA////////////////MFsEIP////8AAAABAAAAAAAAAAAAAAAA
            ///////////////8BCBaxjXYqjqT57PrvVV2mIa8ZR0GsMxTsPY7zjw+J9JgSwMV
            AMSdNgiG5wSTamZ44ROdJreBn36QBEEEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg
            9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9QIhAP////8A
            AAAA//////////+85vqtpxeehPO5ysL8YyVRAgEBBG0wawIBAQQgz+HAmFAhM9Td
            zM9Bey8lcOnnQqa9m37CyqONdgtdX4ihRANCAARIqUFT7MH1eZSkWfUK5tpLBU0J
            EHExc7VtKwQ5RjZUtIJSolK+S1Ybq5bciGAHhj6MAbNSpVu3ALimoJlcR6m4
            -----END PRIVATE KEY-----
            """;

    /** openssl pkcs8 -topk8 */
    static final String ENCRYPTED = """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAgnSNzwauadmAICCAAw
            DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEG21VYxlT8BtF8m72XCSABwEgZCo
            4YQW7p8JIcvRG1VIlmeK+71oNPmr416mfSX7VEGrqjMKWWTxttlO5hT9q3a+sDFK
            mY7YjMFtIV2uRth+cDESQfbpyvExjzGkdRgKthm4G/EhF8hq8nsts/Q8p6ELBLDU
            xzZtERBfYYQ+AbHXfxPTY+C+yJexk+FBH9WcKsntGBQEjXVyYaA5B71pNMtRSwM=
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    /** openssl ec -aes128 */
    static final String ENCRYPTED_SEC1 = """
            -----BEGIN EC PRIVATE KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: AES-128-CBC,84DF9D4AE2BD104C972E186672EE7059

            t5d6AxlRWXwUvNpYM+Yr6pyr+SmPGCIiTri5oHUfg6YWRvlc+NhSol6N5Jbbl9t2
            gZeWyqf4qCghex9mdlV6LZO43r8IwV0sOCHbzE+vv97nNlaQMUp8IcOHyGMbdsy5
            GpScjLKzOy4Tis29uGe/10Zm12QnRxvFRcAv+bsuWSc=
            -----END EC PRIVATE KEY-----
            """;

    /** openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 */
    static final String P384 = """
            -----BEGIN PRIVATE KEY-----
            MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDDFKCF6FsHlhfpjf6uV
            XhyZhTw7bQSbypJUjN04q+EeAWhi1K6TX+osgT8DcpxPHr+hZANiAARa58aqBky+
            sYESgiK8tIVNK//ljik7zcefn2I9tKDRNnnWdvQoJOkU+6lxIGzLbAuRV2Pv1nwQ
            rBZ2CQFKHxDwQ81iBiKMIlNh+o06ZlugkkCM9ZgaRVtDtwx7tBYNu9k=
            -----END PRIVATE KEY-----
            """;

    /** openssl ecparam -name secp384r1 -genkey -noout */
    static final String P384_SEC1 = """
            -----BEGIN EC PRIVATE KEY-----
            MIGkAgEBBDBZavUVjoXR6ir4jvZTowNlZEoSCKSRMWWZ96D3CaIQ+p+u8Jd6UYon
            HLJTioRuwcSgBwYFK4EEACKhZANiAASHAy85XqhBluHwC0HTLw2fzHD5akBzxkK7
            vL7SGphtl8A6NJxIJqTJGYrL3+xWOlFLAR12boPKUFH9KIWgqXQJrCpOjGqaF2X3
            7YhFaKxBiFIeJp44zRMYs/v0uPRnBk4=
            -----END EC PRIVATE KEY-----
            """;

    /** openssl genpkey -algorithm ED25519 */
    static final String ED25519 = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEILanxTtPmEp+BsUCGZu3U6Ec2xdJCbO+sFEoQLvFyebv
            -----END PRIVATE KEY-----
            """;

    /** openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 */
    static final String RSA = """
            -----BEGIN PRIVATE KEY-----
            MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDB7e/LjPslMVu/
            ORReDpOmdV1PVCSNnjisJlLVvzJETU1fW6JGgrP1bFXekkShwcx5ANxBKKvrzcim
            FYGUs30bWJU+McAkEIOof0edonkGDStFle8i9TP7ONPnNjS0rkgXA2G/7HtgJiuV
            bOUp4DmNtPeyz903fhoOv0/6RYqIipjJCFwRy4WEAfdGliESWkK4C7bjWkPF+Wwt
            0eWcQn5jS8iU2Mw0JOgfVchIjZth/U/c7FBIesQn6BksOU4O5k4fyJadHMUHTYl1
            KhMvyh7K+/IssCPU9G8fj4ePXRLtJZhE8QGW0/m4vE0aCUxWfy7U6KxeMW178seV
            SZw1+p19AgMBAAECggEAApYQ5IWxNtYwTjKar9tOaJEDjsRfsB/5JYlHeiMq4yoH
            +zjKsLPi12fQYO7RwCqqRaBOAJYoBDHqiwa0MKvQhBSI4vtBA6R2j5tZ3jgTry/I
            vjm4SGJ9aoxUmCq4M3uk3kPvLWL6VN/CnacCKRAkbUl20Q/l+CzSHdEGacxiDn84
            XuC3MKJFl68K8cj+NoVLDZ4Qgb0QGXrDL/vfxE0LLuEASJSkQXkQggPdSlfNhTPD
            gH8efIVr6Ja1VtP62QWV/pfLhCKJDjBB1mpus/hxRmM07c9YOh+0fnqFQeqbAnzP
            5JwW0+mJiaCVV1pwqe4vSLqASDug1zkDrUkuu9rNaQKBgQDpxvC9xWkPk3UUuyGd
            hPTg38gHS22DOYlmadaiYwjlWF5RPjOlH+qpwFOhmG0Y5vLdjwUTuMJWlvmAUbNH
            vJAhfaUVxoYkHc4rZWhaT2s8IcN8ySj8iyKEA6i0qeLNH6bX7o35xDm1kpNhr64U
            CL8oKPlITMjq19IAMQfz5J6AxQKBgQDUXUmLTaHOKpFCHl9nPl5X983UkQrjOGQX
            7nG2+/EEO2gLgqNfyu1u7qrBxEn88AKTwf6AjIZ+ixqquBljq1hT38a7AYTsx4ga
            oxSykYsmmOaBfO5a44KxyWmqFXthOi227C5/RiO6u/LM8gZ6O9UG6Hm+xHalxheZ
            S4vxhqwFWQKBgQDVI0sESgLCb7d0QjSgr8Kvb3eopu1ekcuisuY8QTywFQRQ3/wo
            FVRWlgHpt9XnuVA+DhIb6/xLA/TQOCzTP6jM0Af+NXTBYudAi4E7rWLgfQwFLkYP
            Ei9S2x8qMCWWzL/J6TZKPMw8rjlu+8QjgeH+lHTKpS8dZc2R3SIaDBsy3QKBgEVy
            nHJp2NhLI2Wz+Q8SXlf2OeGh7SWRc2pAF//3NEJmCwh4mGTjP/JfKohjYK7O7ojT
            kB8J1ZHce8QIoITvq9sB+0N8o7OrLN9JJaOf5RmiNv9xk6E1dbAeZeexTr/k/r4r
            Tqlgjp6qiCRtoaCnoGq569Zu+T4NIfqHsiQyHl9BAoGAL3AEJujc8EMwHeibtypk
            whmu66I5fdhfI+aiRu28MumIcytEZvWezCiNquRKNAqVhLLqIKPhGn+KLxCHfq1U
            FyR4abAVWuvA+IhUYchfn+b0Gmfic6fKdIZPr7NLuj07hQwPiWb8RAYgn7hMXCZA
            l3wzSValatso9llPIyXB+iU=
            -----END PRIVATE KEY-----
            """;

    private PemTexts() {}
}

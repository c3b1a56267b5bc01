package io.visioncraft.spring.boot.test.referral;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ReferralApplication {}

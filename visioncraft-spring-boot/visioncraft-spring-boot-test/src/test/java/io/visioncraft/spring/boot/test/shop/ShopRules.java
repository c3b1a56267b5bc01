package io.visioncraft.spring.boot.test.shop;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.authentication.PasswordPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the host says about the library: every bean is a part of it. */
@Configuration(proxyBeanMethods = false)
class ShopRules {

    static final String PERMISSION = "shop:open:any";

    @Bean
    DeclaredPermission shopOpens() {
        return DeclaredPermission.forAdministrators(Permission.parse(PERMISSION), "Opens the shop");
    }

    @Bean
    PasswordPolicy longPasswords() {
        return new PasswordPolicy(20);
    }
}

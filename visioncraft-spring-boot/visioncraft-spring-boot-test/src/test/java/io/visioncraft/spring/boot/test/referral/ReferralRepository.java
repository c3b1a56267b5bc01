package io.visioncraft.spring.boot.test.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ReferralRepository extends ListCrudRepository<Referral, UUID> {

    List<Referral> findBySource(String source);
}

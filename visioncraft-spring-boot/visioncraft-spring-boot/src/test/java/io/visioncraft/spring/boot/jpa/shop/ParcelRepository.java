package io.visioncraft.spring.boot.jpa.shop;

import org.springframework.data.jpa.repository.JpaRepository;

/** A repository of Spring Data beside the library. */
public interface ParcelRepository extends JpaRepository<ShopParcel, Long> {}

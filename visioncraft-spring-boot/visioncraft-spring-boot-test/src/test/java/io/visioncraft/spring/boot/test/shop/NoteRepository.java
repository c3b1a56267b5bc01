package io.visioncraft.spring.boot.test.shop;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface NoteRepository extends ListCrudRepository<Note, Long> {

    List<Note> findByOrderId(String orderId);
}

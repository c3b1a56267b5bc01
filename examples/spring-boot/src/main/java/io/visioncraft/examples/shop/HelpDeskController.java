package io.visioncraft.examples.shop;

import io.visioncraft.access.Caller;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers write, and agents take the next record of the queue. */
@RestController
class HelpDeskController {

    private final CrmManagement crm;

    HelpDeskController(CrmManagement crm) {
        this.crm = crm;
    }

    @PostMapping("/records")
    @ResponseStatus(HttpStatus.CREATED)
    CrmRecord open(Caller caller, @RequestBody OpenCrmRecord command) {
        return crm.open(caller, command);
    }

    @GetMapping("/records/{id}")
    CrmRecord get(Caller caller, @PathVariable CrmRecordId id) {
        return crm.get(caller, id);
    }

    @GetMapping("/records/{id}/messages")
    Listing<CrmMessage> messages(Caller caller, @PathVariable CrmRecordId id, ListRequest request) {
        return crm.messages(caller, id, request);
    }

    @PostMapping("/replies")
    @ResponseStatus(HttpStatus.CREATED)
    CrmRecord reply(Caller caller, @RequestBody ReplyToCrmRecord command) {
        return crm.reply(caller, command);
    }

    @GetMapping("/desk/queue")
    Listing<CrmQueueEntry> queue(Caller caller, ListRequest request) {
        return crm.queue(caller, request);
    }

    @PostMapping("/desk/claims")
    ResponseEntity<CrmRecord> claimNext(Caller agent) {
        return crm.claimNext(agent)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/records/{id}/resolution")
    CrmRecord resolve(Caller caller, @PathVariable CrmRecordId id) {
        return crm.resolve(caller, WorkOnCrmRecord.of(id));
    }
}

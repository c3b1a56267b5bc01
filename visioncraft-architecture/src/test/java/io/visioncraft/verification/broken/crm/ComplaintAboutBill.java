package io.visioncraft.verification.broken.crm;

import io.visioncraft.verification.broken.billing.Bill;

/** CRM that knows billing. */
record ComplaintAboutBill(Bill bill) {}

package io.visioncraft.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * The entities of a shop that is written by hand: as many as it needs, with the columns that it needs of the library's tables.
 * Over 300 lines, since it is all of them.
 */
@NullUnmarked // the provider fills the fields
public final class Shop {

    /** All of them. */
    static final List<Class<?>> ENTITIES = List.of(
            Role.class,
            User.class,
            Credentials.class,
            Session.class,
            Category.class,
            Service.class,
            Price.class,
            Order.class,
            OrderLine.class,
            Invoice.class,
            InvoiceLine.class,
            Receivable.class,
            Payment.class);

    private Shop() {}

    @Entity
    @Table(name = "vc_role")
    public static class Role {
        @Id
        UUID id;

        @Version
        long version;

        String name;
        byte[] nameKey;
        String builtIn;
    }

    @Entity
    @Table(name = "vc_user")
    public static class User {
        @Id
        UUID id;

        @Version
        long version;

        String userNumber;
        String email;
        String emailKey;
        String name;
        UUID roleId;
        String status;
        String billingProfile;
        long createdAt;
        long changedAt;
    }

    @Entity
    @Table(name = "vc_credentials")
    public static class Credentials {
        @Id
        UUID id;

        @Version
        long version;

        String passwordHash;
        long generation;
        long changedAt;
    }

    @Entity
    @Table(name = "vc_session")
    public static class Session {
        @Id
        UUID id;

        @Version
        long version;

        UUID userId;
        long credentialGeneration;
        long createdAt;
        long lastUsedAt;
        long expiresAt;
        boolean ended;
    }

    @Entity
    @Table(name = "vc_category")
    public static class Category {
        @Id
        UUID id;

        @Version
        long version;

        UUID parentId;
        String name;
        byte[] nameKey;
        String description;
        long siblingRank;
        String path;
        int depth;
    }

    @Entity
    @Table(name = "vc_service")
    public static class Service {
        @Id
        UUID id;

        @Version
        long version;

        String code;
        String name;
        byte[] nameKey;
        String description;
        UUID categoryId;
        String unitCode;
        String taxClass;
        String status;
        long createdAt;
        long changedAt;
    }

    @Entity
    @Table(name = "vc_price")
    public static class Price {
        @Id
        UUID id;

        @Version
        long version;

        UUID serviceId;
        String currency;
        BigDecimal unitPrice;
        String priceBasis;
        long validFrom;
        Long validUntil;
        long createdAt;
    }

    @Entity(name = "Order")
    @Table(name = "vc_order")
    public static class Order {
        @Id
        UUID id;

        @Version
        long version;

        String reference;
        UUID customerId;
        String status;
        int lineCount;
        String currency;
        BigDecimal totalNet;
        BigDecimal totalTax;
        BigDecimal totalGross;
        BigDecimal totalPrepaid;
        BigDecimal totalRounding;
        BigDecimal totalPayable;
        String buyerReference;
        String note;
        String purchaseOrder;
        String contract;
        String project;
        String deliverTo;
        Integer supplyFrom;
        Integer supplyUntil;
        String buyer;
        long createdAt;
        Long placedAt;
        long changedAt;

        @OneToMany(mappedBy = "order")
        @OrderBy("position")
        List<OrderLine> lines = new ArrayList<>();
    }

    @Entity
    @Table(name = "vc_order_line")
    public static class OrderLine {
        @Id
        @Column(name = "line_id")
        UUID id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "order_id")
        Order order;

        int position;
        UUID serviceId;
        String code;
        String description;
        String unitCode;
        String taxClass;
        String taxCode;
        BigDecimal taxRate;
        String taxCountry;
        BigDecimal unitPrice;
        UUID priceEntryId;
        String priceReason;
        BigDecimal quantity;
        BigDecimal supplied;
        BigDecimal discount;
        BigDecimal amount;
        BigDecimal net;
    }

    @Entity
    @Table(name = "vc_invoice")
    public static class Invoice {
        @Id
        UUID id;

        @Version
        long version;

        UUID orderId;
        UUID customerId;
        String status;
        String currency;
        BigDecimal totalNet;
        BigDecimal totalTax;
        BigDecimal totalGross;
        BigDecimal totalPayable;
        String seller;
        String buyer;
        String orderReference;
        String invoiceNumber;
        Integer issueDate;
        Integer dueDate;
        Integer taxPoint;
        Integer termsDays;
        String termsFrom;
        long createdAt;

        @OneToMany(mappedBy = "invoice")
        @OrderBy("position")
        List<InvoiceLine> lines = new ArrayList<>();
    }

    @Entity
    @Table(name = "vc_invoice_line")
    public static class InvoiceLine {
        @Id
        @Column(name = "order_line_id")
        UUID id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "invoice_id")
        Invoice invoice;

        int position;
        String code;
        String description;
        String unitCode;
        String taxClass;
        String taxCode;
        BigDecimal taxRate;
        BigDecimal unitPrice;
        BigDecimal quantity;
        BigDecimal discount;
        BigDecimal amount;
        BigDecimal net;
    }

    @Entity
    @Table(name = "vc_receivable")
    public static class Receivable {
        @Id
        UUID id;

        @Version
        long version;

        UUID customerId;
        String currency;
        BigDecimal total;
        BigDecimal credited;
        BigDecimal allocated;
        BigDecimal pending;
        String standing;
        int issueDate;
        int dueDate;
    }

    @Entity
    @Table(name = "vc_payment")
    public static class Payment {
        @Id
        UUID id;

        @Version
        long version;

        UUID invoiceId;
        String currency;
        BigDecimal amount;
        String status;
        String paymentMethod;
        String reference;
        long receivedAt;
        long recordedAt;
    }
}

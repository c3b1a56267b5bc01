package io.visioncraft.persistence.jpa.host;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the host's own, in the same database. */
@Entity
@Table(name = "host_entry")
public class HostEntry {

    public static final String TABLE = "CREATE TABLE host_entry (id INT PRIMARY KEY, text VARCHAR(20) UNIQUE)";

    @Id
    private int id;

    @Column(name = "text")
    private String text = "";

    protected HostEntry() {}

    public HostEntry(int id, String text) {
        this.id = id;
        this.text = text;
    }

    public String text() {
        return text;
    }

    public void write(String other) {
        text = other;
    }
}

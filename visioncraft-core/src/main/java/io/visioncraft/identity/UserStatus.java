package io.visioncraft.identity;

/** Where a user stands (IDN-1, IDN-8). All but {@link #ERASED} can change. */
public enum UserStatus {
    /** Created by staff, without a password; can be claimed later. */
    INVITED,
    /** Can log in and act. */
    ACTIVE,
    /** Shut out until reinstated. */
    SUSPENDED,
    /** Personal data replaced by tombstones, for good. */
    ERASED
}

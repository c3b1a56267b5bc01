package io.visioncraft.identity;

/** The status of a user (IDN-1, IDN-8). ERASED is final; each other status can be left. */
public enum UserStatus {
    /** Created by staff, without a password. */
    INVITED,
    /** Can log in and act. */
    ACTIVE,
    /** Cannot log in or act until reinstated. */
    SUSPENDED,
    /** Personal data is replaced by tombstones, for good. */
    ERASED
}

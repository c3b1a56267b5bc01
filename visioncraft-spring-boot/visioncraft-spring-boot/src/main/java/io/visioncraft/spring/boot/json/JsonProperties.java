package io.visioncraft.spring.boot.json;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the library's records are read from JSON.
 *
 * @param refuseUnknownMembers Whether a member that a command or record does not know is refused with the code unknown-member.
 *     If false, it is ignored, and a misspelt optional member with it.
 */
@ConfigurationProperties(value = "visioncraft.json", ignoreUnknownFields = false)
record JsonProperties(@DefaultValue("true") boolean refuseUnknownMembers) {}

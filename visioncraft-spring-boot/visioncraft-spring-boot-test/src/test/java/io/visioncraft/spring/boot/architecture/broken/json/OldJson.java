package io.visioncraft.spring.boot.architecture.broken.json;

import com.fasterxml.jackson.annotation.JsonProperty;

record OldJson(@JsonProperty String name) {}

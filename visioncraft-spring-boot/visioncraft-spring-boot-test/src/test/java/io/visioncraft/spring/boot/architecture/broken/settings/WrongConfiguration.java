package io.visioncraft.spring.boot.architecture.broken.settings;

import org.springframework.boot.autoconfigure.AutoConfiguration;

@AutoConfiguration
class WrongConfiguration {}

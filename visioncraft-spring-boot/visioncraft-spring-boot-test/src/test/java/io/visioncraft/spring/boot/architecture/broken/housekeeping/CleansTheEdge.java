package io.visioncraft.spring.boot.architecture.broken.housekeeping;

import io.visioncraft.spring.boot.architecture.broken.web.Edge;

record CleansTheEdge(Edge edge) {}

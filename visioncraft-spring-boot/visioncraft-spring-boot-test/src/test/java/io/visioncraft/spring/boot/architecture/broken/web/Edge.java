package io.visioncraft.spring.boot.architecture.broken.web;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

public class Edge {

    @Nullable
    Session ofTheView;
}

package dev.candor.erasure;

final class AnswersPeople {
    jakarta.ws.rs.core.Response held;
}

package dev.candor.portal;

final class FindsEntities {
    jakarta.persistence.EntityManager held;
}

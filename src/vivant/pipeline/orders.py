"""What people ordered, as it is kept: what waits, and what came of the rest."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select, update

from vivant.schema.review import OrderKind
from vivant.store.rows import AnyRow
from vivant.store.tables import orders


@dataclass(frozen=True, slots=True)
class Order:
    """One thing that somebody asked for. `result` says what came of it, or why nothing did."""

    number: int
    kind: OrderKind
    subject: str
    data: dict[str, Any]
    by: str
    state: str
    result: str

    @property
    def unit(self) -> str:
        """The unit of work that it is."""
        return f"order:{self.number}"


def next_order(connection: Connection) -> Order | None:
    """The oldest order that waits."""
    row = connection.execute(
        select(orders).where(orders.c.state == "waiting").order_by(orders.c.number).limit(1)
    ).one_or_none()
    return None if row is None else order_of(row)


def order_numbered(connection: Connection, number: int) -> Order:
    """The order of that number, which there is."""
    return order_of(connection.execute(select(orders).where(orders.c.number == number)).one())


def orders_before(connection: Connection, number: int) -> int:
    """How many orders wait that are older than the one of that number."""
    older = select(func.count()).where(orders.c.state == "waiting", orders.c.number < number)
    return connection.execute(older).scalar_one()


def last_orders(connection: Connection, most: int, by: str | None = None) -> list[Order]:
    """The newest orders, newest first; those of one member, or of all."""
    query = select(orders).order_by(orders.c.number.desc()).limit(most)
    if by is not None:
        query = query.where(orders.c.by == by)
    return [order_of(row) for row in connection.execute(query).all()]


def end_order(connection: Connection, number: int, state: str, result: str) -> None:
    """Says what came of an order: it is done, or refused."""
    connection.execute(update(orders).where(orders.c.number == number).values(state=state, result=result))


def order_of(row: AnyRow) -> Order:
    """From a row of `orders`."""
    return Order(row.number, row.kind, row.subject, json.loads(row.data), row.by, row.state, row.result)

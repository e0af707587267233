"""An outage or an empty budget is not the fault of an order: it waits for better times."""

from pathlib import Path

import pytest

from tests.pipeline import tiny
from tests.pipeline.test_orders import carry_out, made, order, ordered
from vivant.errors import OutOfBudget, OutOfReach, Stopped
from vivant.models.calling import Roles
from vivant.models.roles import PlanRequest
from vivant.pipeline import ordering


class Gone:
    """A planner that nobody can ask any more."""

    model = "gone"

    def __init__(self, error: Stopped) -> None:
        self.error = error

    async def plan(self, request: PlanRequest) -> str:
        raise self.error


@pytest.mark.parametrize("error", [OutOfBudget("it would cost too much"), OutOfReach("nobody answers")])
def test_an_order_waits_where_models_cannot_be_asked_any_more(tmp_path: Path, error: Stopped) -> None:
    directory = made(tmp_path / "project", "encoding", stories="all")
    with tiny.opened(directory) as project:
        number = ordered(
            project, "stories", "S00001", lambda c, v: ordering.order_respec(c, "S00001", 1, v, "", "Ada")
        )
        roles = Roles.of(Gone(error), tiny.Daubing(), tiny.Inverting(), tiny.Judging(0), patience=tiny.HASTE)
        with pytest.raises(type(error)):
            carry_out(project, roles)
        assert order(project, number).state == "waiting"
        carry_out(project)
        assert order(project, number).state == "done"

"""A frame's picture is ordered anew over the API and by the form of its page, on the picture that was seen."""

from sqlalchemy import update

from tests.review.serving import Office
from tests.review.web.test_api_orders import entries, orders, version
from vivant.store.tables import stories

FRAME = "S00001-F01"
FORM = f'action="/frames/{FRAME}/redo"'


def test_it_is_ordered_once_on_what_was_seen(desk_office: Office) -> None:
    client, seen = desk_office.client("reviewer"), version(desk_office, "frames", FRAME)
    body = {"version": seen, "why": "The hat\nis red."}
    assert client.post(f"/api/frames/{FRAME}/redo", json=body).json() == {"order": 1}
    assert client.post(f"/api/frames/{FRAME}/redo", json=body).json() == {"order": 1}
    (placed,) = orders(client)
    assert (placed["kind"], placed["subject"], placed["state"]) == ("redo", FRAME, "waiting")
    assert entries(desk_office) == [("ordered", "reviewer")]


def test_what_cannot_be_ordered_is_refused(desk_office: Office) -> None:
    client, seen = desk_office.client("reviewer"), version(desk_office, "frames", FRAME)
    body = {"version": seen, "why": "red"}
    for change, status in (
        ({"why": " "}, 422),
        ({"why": "x" * 501}, 422),
        ({"version": "9.-.0"}, 409),
        ({"surplus": 1}, 422),
    ):
        assert client.post(f"/api/frames/{FRAME}/redo", json=body | change).status_code == status
    assert client.post("/api/frames/S00009-F01/redo", json=body).status_code == 404
    with desk_office.desk.project.catalogue.transaction() as connection:
        connection.execute(update(stories).where(stories.c.id == "S00001").values(state="rejected"))
    assert client.post(f"/api/frames/{FRAME}/redo", json=body).status_code == 422
    assert orders(client) == []


def test_the_frames_page_has_a_form_that_leads_back_to_it(desk_office: Office) -> None:
    client, seen = desk_office.client("reviewer"), version(desk_office, "frames", FRAME)
    assert FORM in client.get(f"/frames/{FRAME}").text
    sent = client.post(
        f"/frames/{FRAME}/redo", data={"version": seen, "why": "<b>more</b> light"}, follow_redirects=False
    )
    assert (sent.status_code, sent.headers["location"]) == (303, f"/frames/{FRAME}#people")
    page = client.get(f"/frames/{FRAME}").text
    assert "<td>The picture made again</td><td>&lt;b&gt;more&lt;/b&gt; light</td><td>waiting</td>" in page
    late = client.post(f"/frames/{FRAME}/redo", data={"version": "1.x.1", "why": "red"})
    assert late.status_code == 409
    assert "has changed since it was shown" in late.text


def test_a_viewer_sees_no_form_and_orders_nothing(desk_office: Office) -> None:
    client, seen = desk_office.client("viewer"), version(desk_office, "frames", FRAME)
    assert FORM not in client.get(f"/frames/{FRAME}").text
    assert client.post(f"/frames/{FRAME}/redo", data={"version": seen, "why": "red"}).status_code == 403
    answer = client.post(f"/api/frames/{FRAME}/redo", json={"version": seen, "why": "red"})
    assert answer.status_code == 403

"""How the application answers on a port."""

import socket

from vivant.review.serving import send_at_once


def test_connections_do_not_hold_answers_back() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        send_at_once(listening)
        with socket.create_connection(listening.getsockname()), listening.accept()[0] as accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)

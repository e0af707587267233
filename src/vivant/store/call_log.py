"""The call log: answers of paid or slow models, durable before they are used."""

from vivant.schema.record import PixelId, Role
from vivant.store import images
from vivant.store.blobs import Blobs
from vivant.store.catalogue import Catalogue
from vivant.store.records import Call, CallStatus


class StoredCallLog:
    """Answered calls in the catalogue; images that answered them among the other images.

    An image comes back as it was first kept: with the same pixels, though perhaps encoded by another
    answer that showed the same. Refused and failed calls are recorded and never answer anything.
    """

    def __init__(self, catalogue: Catalogue, blobs: Blobs) -> None:
        self._catalogue = catalogue
        self._blobs = blobs

    def get(self, key: str) -> bytes | None:
        """The reply to a call that was answered before."""
        call = self._catalogue.logged_call(key)
        if call is None or call.status != "ok":
            return None
        return self._blobs.get(call.image) if call.image else call.reply.encode()

    def put(self, key: str, *, role: Role, model: str, request: str, reply: bytes, image: bool) -> None:
        """Returns when the reply is durable. Raises Invalid for an image that cannot be decoded."""
        shown: PixelId | None = None
        if image:
            shown = images.pixel_id(images.decode(reply))
            self._blobs.put(reply, shown)
        text = "" if image else reply.decode()
        self._catalogue.log_call(Call(key, role, model, request, text, shown))

    def failed(self, key: str, *, role: Role, model: str, request: str, why: str, refused: bool) -> None:
        """Records a call that gave no usable answer, and why."""
        status: CallStatus = "refused" if refused else "failed"
        self._catalogue.log_call(Call(key, role, model, request, why, status=status))

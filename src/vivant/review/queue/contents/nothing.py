"""What is not there to be shown."""

from vivant.errors import InputError


def nothing_to_show(id: str) -> InputError:
    """The error for a subject that is gone, or has no picture."""
    return InputError(f"there is nothing to show of {id}", "Reload the page.")

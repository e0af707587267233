"""What holds for all tests."""

from hypothesis import settings

# How long an example takes says nothing on a machine that others use too.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

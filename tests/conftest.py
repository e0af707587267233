"""What holds for all tests."""

from hypothesis import settings

# How long an example takes says nothing on a machine that others use too; and property tests try the same cases
# everywhere. To look for new ones: pytest --hypothesis-profile=default
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

"""Running migrations inside the process, within one transaction."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

_HERE: Final = Path(__file__).parent
CONNECTION: Final = "connection"
"""Where `env.py` finds the connection among the configuration's attributes."""


def configuration() -> Config:
    """Alembic's configuration for the migrations that are shipped with the package."""
    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def migrate(connection: Connection, version: str) -> None:
    """Brings the tables from whatever version they have up to `version`.

    The caller holds the transaction, so that a migration that is broken off leaves nothing behind.
    """
    config = configuration()
    config.attributes[CONNECTION] = connection
    command.upgrade(config, version)

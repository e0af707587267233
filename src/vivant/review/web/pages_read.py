"""Pages that are read."""

from fastapi import APIRouter

router = APIRouter()

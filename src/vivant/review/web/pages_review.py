"""Pages that are worked on."""

from fastapi import APIRouter

router = APIRouter()

"""How well people agree."""

from fastapi import APIRouter

router = APIRouter()

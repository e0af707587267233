"""Who takes part."""

from fastapi import APIRouter

router = APIRouter()

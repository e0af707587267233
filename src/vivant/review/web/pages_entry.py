"""Coming in and going out."""

from fastapi import APIRouter

router = APIRouter()

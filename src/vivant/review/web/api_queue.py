"""What waits, and answers to it."""

from fastapi import APIRouter

router = APIRouter()

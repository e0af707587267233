"""The page about quality."""

from fastapi import APIRouter

router = APIRouter()

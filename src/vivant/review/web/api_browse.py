"""The whole dataset, row by row."""

from fastapi import APIRouter

router = APIRouter()

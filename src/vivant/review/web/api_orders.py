"""Edits, and what people ask models for."""

from fastapi import APIRouter

router = APIRouter()

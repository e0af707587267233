"""The PDF: PDF/UA-1 as far as machines can tell, text as data, boxes for printers, nothing cut, nothing over."""

import io
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

import pikepdf
import pytest

from tests.book.made_up import book, picture, words
from tests.book.pdf_ua import complaints
from vivant.book.book import Book
from vivant.book.editions import PageSize
from vivant.book.pdf import SHEETS, write_pdf
from vivant.book.pdf_marking import marked
from vivant.errors import InputError, UsageError, VivantError
from vivant.store.xmp import TRAINED

POINT: Final = 25.4 / 72
"""Millimetres."""


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def told(data: bytes) -> str:
    """All characters of a PDF in the order of its content, as its fonts say what they are."""
    found = []
    with opened(data) as pdf:
        for page in pdf.pages:
            fonts = {name: characters(font) for name, font in page.Resources.get("/Font", {}).items()}
            font: dict[int, str] = {}
            marks: list[bool] = []
            for instruction in pikepdf.parse_content_stream(page):
                operator = str(instruction.operator)
                if operator == "Tf":
                    font = fonts[str(instruction.operands[0])]
                elif operator in ("BDC", "BMC"):
                    replaced = _properties(instruction.operands).get("/ActualText")
                    marks.append(replaced is not None)
                    found.append(str(replaced) if replaced is not None else "")
                elif operator == "EMC":
                    marks.pop()
                elif operator in ("Tj", "TJ") and not any(marks):
                    found.extend(_letters(instruction.operands, font))
    return "".join(found)


def _letters(operands: Any, font: dict[int, str]) -> Iterator[str]:
    pieces = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
    for piece in pieces:
        if isinstance(piece, pikepdf.String):
            glyphs = bytes(piece)
            for at in range(0, len(glyphs), 2):
                yield font.get(int.from_bytes(glyphs[at : at + 2]), "")


def _properties(operands: Any) -> Any:
    return operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}


def characters(font: Any) -> dict[int, str]:
    """What each glyph stands for, by a font's ToUnicode map."""
    text = font.ToUnicode.read_bytes().decode("latin-1")
    pairs = re.findall(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>", text)
    return {int(code, 16): bytes.fromhex(value).decode("utf-16-be") for code, value in pairs}


def close(text: str) -> str:
    """Without what typesetting adds: spaces of any kind, and the places where words may break."""
    return re.sub(r"[\s\u200b\u00ad]", "", text)


def test_the_same_book_gives_the_same_bytes(plain: Book, plain_pdf: bytes) -> None:
    assert write_pdf(book(), bleed=True) == plain_pdf
    other = replace(plain, subtitle="Every night some acorns do not vanish.")
    assert write_pdf(other, bleed=True) != plain_pdf


@pytest.mark.parametrize("name", ["plain_pdf", "hostile_pdf"])
def test_nothing_that_a_machine_can_check_is_wrong_by_pdf_ua(
    name: str, request: pytest.FixtureRequest
) -> None:
    assert complaints(request.getfixturevalue(name)) == []


def _untagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def _without_alternative(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure":
            del item["/Alt"]
            return


def _without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _without_title(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def _unidentified(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>2<")
    pdf.Root.Metadata = pdf.make_stream(packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def _with_loose_content(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 10 10 re f")


def _with_a_number_of_nothing(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"/P <</MCID 99>> BDC EMC")


def _with_a_skipped_level(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/H2":
            item["/S"] = pikepdf.Name.H4


def _without_a_font(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
            del item["/FontFile2"]


def _without_characters(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0":
            del item["/ToUnicode"]


def _with_an_unknown_type(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/P":
            item["/S"] = pikepdf.Name("/Verse")


def _with_an_artifact_in_tagged_content(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"/Artifact BMC /P <</MCID 0>> BDC EMC EMC")


def _without_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def _without_a_title_in_its_metadata(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().replace(b"dc:title>", b"dc:subject>")
    pdf.Root.Metadata = pdf.make_stream(packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def _with_an_attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["notes.txt"] = b"Notes"


def _with_an_annotation(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots = pikepdf.Array()


@pytest.mark.parametrize(
    ("break_it", "number"),
    [
        (_untagged, "01-000"),
        (_with_loose_content, "01-005"),
        (_with_a_number_of_nothing, "01-004"),
        (_unidentified, "06-002"),
        (_without_title, "07-001"),
        (_without_language, "11-001"),
        (_without_alternative, "13-004"),
        (_with_a_skipped_level, "14-003"),
        (_without_a_font, "31-001"),
        (_without_characters, "31-027"),
        (_with_an_unknown_type, "02-001"),
        (_with_an_artifact_in_tagged_content, "01-003"),
        (_without_metadata, "06-001"),
        (_without_a_title_in_its_metadata, "06-003"),
        (_with_an_attachment, "20-001"),
        (_with_an_annotation, "28-012"),
    ],
)
def test_what_is_broken_on_purpose_is_found(
    plain_pdf: bytes, break_it: Callable[[pikepdf.Pdf], None], number: str
) -> None:
    with opened(plain_pdf) as pdf:
        break_it(pdf)
        broken = io.BytesIO()
        pdf.save(broken)
    found = complaints(broken.getvalue())
    assert found
    assert {one.split()[0] for one in found} == {number}


def test_it_says_what_it_is(plain: Book, plain_pdf: bytes) -> None:
    with opened(plain_pdf) as pdf:
        assert str(pdf.docinfo["/Title"]) == plain.title
        assert str(pdf.Root.Lang) == "en"
        assert TRAINED.encode() in pdf.Root.Metadata.read_bytes()
        pictures = [
            one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        assert pictures
        assert all(TRAINED.encode() in one.read_raw_bytes() for one in pictures)
        assert "/CreationDate" not in pdf.docinfo
        assert not pdf.check_pdf_syntax()


def test_every_picture_is_told_in_words(plain: Book, plain_pdf: bytes) -> None:
    with opened(plain_pdf) as pdf:
        told = [
            str(item.Alt)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
    shown = [plain.cover, *(page.plate for page in plain.pages), *(member.portrait for member in plain.cast)]
    assert sorted(told) == sorted(plate.alt for plate in shown if plate)


@pytest.mark.parametrize("name", ["plain", "hostile"])
def test_every_word_is_printed_as_text(name: str, request: pytest.FixtureRequest) -> None:
    made: Book = request.getfixturevalue(name)
    printed = close(told(request.getfixturevalue(f"{name}_pdf")))
    for text in (made.subtitle, *(p.text for p in made.pages), *(m.description for m in made.cast)):
        # Marks that turn the direction are obeyed by typesetting, which a made-up book does not leave out.
        if "\u202e" not in text:
            assert close(text) in printed, text
    assert "root:x:0" not in printed


@pytest.mark.parametrize("size", SHEETS)
def test_pages_have_the_size_that_was_asked_for(size: PageSize) -> None:
    sheet = SHEETS[size]
    with opened(write_pdf(book((words(20), words(30))), size=size)) as pdf:
        for page in pdf.pages:
            left, bottom, right, top = (float(edge) for edge in page.mediabox)
            assert (right - left) * POINT == pytest.approx(sheet.width, abs=0.05)
            assert (top - bottom) * POINT == pytest.approx(sheet.height, abs=0.05)
            assert "/TrimBox" not in page


def test_a_bleed_is_3_mm_around_every_page_and_its_boxes_say_so(plain_pdf: bytes) -> None:
    with opened(plain_pdf) as pdf:
        for page in pdf.pages:
            media, trim, bleed = (
                [float(e) * POINT for e in page[f"/{b}Box"]] for b in ("Media", "Trim", "Bleed")
            )
            assert bleed == media
            inset = [t - m for t, m in zip(trim, media, strict=True)]
            assert inset == pytest.approx([3, 3, -3, -3], abs=0.01)
            assert trim[2] - trim[0] == pytest.approx(215.9, abs=0.05)


def test_the_back_cover_is_the_outside_of_a_leaf_however_many_pages_there_are() -> None:
    for count in (2, 3):
        with opened(write_pdf(book(tuple(words(12) for _ in range(count))))) as pdf:
            assert len(pdf.pages) % 2 == 0


@pytest.mark.parametrize("size", [(300, 40), (40, 300), (97, 64), (16, 16)])
@pytest.mark.parametrize("sheet", ["square", "a5"])
def test_nothing_lies_outside_the_page_whatever_shape_pictures_have(
    size: tuple[int, int], sheet: PageSize
) -> None:
    long = (words(1), words(120), "a" * 300, words(700))
    data = write_pdf(book(long, size=size), size=sheet)
    printed = close(told(data))
    assert all(close(text) in printed for text in long)
    with opened(data) as pdf:
        assert len(pdf.pages) > len(long) + 4
        for page in pdf.pages:
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            for x, end, y in _lines(page):
                assert 5 / POINT < x < end < width - 5 / POINT
                assert 5 / POINT < y < height - 5 / POINT


def _lines(page: pikepdf.Page) -> Iterator[tuple[float, float, float]]:
    """Where each line of text begins, ends and stands, in points from the lower left corner."""
    advances = {name: _advances(font) for name, font in page.Resources.get("/Font", {}).items()}
    matrix, saved, at = pikepdf.Matrix(), [], pikepdf.Matrix()
    font, size = "", 0.0
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "q":
            saved.append(matrix)
        elif operator == "Q":
            matrix = saved.pop()
        elif operator == "cm":
            matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
        elif operator == "Tm":
            at = pikepdf.Matrix(*map(float, operands))
        elif operator == "Tf":
            font, size = str(operands[0]), float(operands[1])
        elif operator in ("Tj", "TJ"):
            pieces = operands[0] if operator == "TJ" else operands
            length = sum(_length(piece, advances[font]) for piece in pieces) * size / 1000
            here = at @ matrix
            yield here.e, here.e + length * here.a, here.f


def _length(piece: Any, advances: dict[int, float]) -> float:
    """In thousandths of the size of the type."""
    if not isinstance(piece, pikepdf.String):
        return -float(piece)
    glyphs = bytes(piece)
    return sum(advances[int.from_bytes(glyphs[at : at + 2])] for at in range(0, len(glyphs), 2))


def _advances(font: Any) -> dict[int, float]:
    """How far each glyph leads on: typst writes every one as a run of its own, `first last advance`."""
    runs = [float(number) for number in font.DescendantFonts[0].W]
    found = {}
    for first, last, advance in zip(runs[::3], runs[1::3], runs[2::3], strict=True):
        found.update(dict.fromkeys(range(int(first), int(last) + 1), advance))
    return found


def test_titles_of_any_length_stay_on_the_cover() -> None:
    for title in ("A", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter", words(60)):
        for sheet in SHEETS:
            with opened(write_pdf(book((words(20),), title=title), size=sheet)) as pdf:
                for page in list(pdf.pages)[:2]:
                    for x, end, _ in _lines(page):
                        assert 4 / POINT < x < end < float(page.mediabox[2]) - 4 / POINT, (title, sheet)


def test_a_page_without_a_picture_has_its_text() -> None:
    made = book((words(20), words(30)))
    first, second = made.pages
    left = replace(made, pages=(first, replace(second, plate=None)))
    assert close(second.text) in close(told(write_pdf(left)))
    bare = replace(made, pages=tuple(replace(page, plate=None) for page in made.pages))
    assert close(first.text) in close(told(write_pdf(bare)))


def test_what_no_font_can_show_is_named_before_anything_is_written() -> None:
    with pytest.raises(InputError, match="漢") as refused:
        write_pdf(replace(book((words(3),)), title="漢字"))
    assert "--fonts" in refused.value.do


def test_greek_cyrillic_and_accents_can_be_shown() -> None:
    text = "Łukasz, Đặng, Ελένη and Всеволод met at the café."
    assert close(text) in close(told(write_pdf(book((text,)))))


def test_a_pdf_that_is_laid_out_otherwise_is_not_marked_by_guess() -> None:
    with pytest.raises(VivantError, match="cannot be marked"):
        marked(b"%PDF-1.7\n%%EOF\n")


def test_a_picture_is_printed_whole() -> None:
    made = book((words(20),))
    page = replace(made.pages[0], plate=picture(5, 64, 64))
    with opened(write_pdf(replace(made, cover=picture(6), pages=(page,)))) as pdf:
        sizes = {
            (int(i.Width), int(i.Height))
            for i in pdf.objects
            if isinstance(i, pikepdf.Stream) and i.get("/Subtype") == "/Image"
        }
    assert (64, 64) in sizes


def test_without_typst_the_extra_is_named(plain: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError) as refused:
        write_pdf(plain)
    assert refused.value.do == "pip install 'vivant[pdf]'"

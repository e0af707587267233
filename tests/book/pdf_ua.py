"""What of PDF/UA-1 (ISO 14289-1) a machine can check: failure conditions of the Matterhorn Protocol 1.1, by number.

Checked: 01-003, 01-004, 01-005 (content is tagged or an artifact, never both), 02-001 (roles end in standard ones),
06-001 to 06-003, 07-001 (metadata, title shown), 11-001 (language), 13-004 (alternatives), 14-003 (headings), 20-001,
21-001, 25-001, 26-001 (nothing hidden), 28-012 in part (no annotations at all), 31-001, 31-027 (fonts embedded, with
their characters). Not checked: what needs eyes, and glyphs that a font lacks, on which typst itself refuses to write.
"""

import io
from collections.abc import Iterator
from typing import Any, Final
from xml.etree import ElementTree

import pikepdf

STANDARD: Final = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "P",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Ruby",
        "Warichu",
        "RB",
        "RT",
        "RP",
        "WT",
        "WP",
        "Figure",
        "Formula",
        "Form",
    ]
)
PAINTING: Final = frozenset(
    [
        "Tj",
        "TJ",
        "'",
        '"',
        "Do",
        "S",
        "s",
        "f",
        "F",
        "f*",
        "B",
        "B*",
        "b",
        "b*",
        "sh",
        "EI",
        "INLINE",
        "IMAGE",
    ]
)
DC, UA, X = (
    "http://purl.org/dc/elements/1.1/",
    "http://www.aiim.org/pdfua/ns/id/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)


def complaints(data: bytes) -> list[str]:
    """What is wrong with a PDF, each with the number of the condition; nothing for one that passes."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [*_document(pdf), *_metadata(pdf), *_structure(pdf), *_content(pdf), *_fonts(pdf)]


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root
    if not root.get("/MarkInfo", {}).get("/Marked") or "/StructTreeRoot" not in root:
        yield "01-000 not tagged"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "07-001 the title is not shown"
    if not str(root.get("/Lang", "")):
        yield "11-001 no language"
    if "/OCProperties" in root or "/AcroForm" in root or pdf.is_encrypted or pdf.attachments:
        yield "20-001 layers, forms, keys or attachments"
    for number, page in enumerate(pdf.pages, 1):
        if "/Annots" in page:
            yield f"28-012 annotations on page {number}"


def _metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    if "/Metadata" not in pdf.Root:
        yield "06-001 no metadata"
        return
    packet = ElementTree.fromstring(pdf.Root.Metadata.read_bytes())
    if packet.findtext(f".//{{{UA}}}part") != "1":
        yield "06-002 no PDF/UA identifier"
    if not packet.findtext(f".//{{{DC}}}title/{{{X}}}Alt/{{{X}}}li"):
        yield "06-003 no title"


def _structure(pdf: pikepdf.Pdf) -> Iterator[str]:
    tree: Any = pdf.Root.get("/StructTreeRoot")
    if tree is None:
        return
    roles = {str(name): str(role) for name, role in tree.get("/RoleMap", {}).items()}
    level = 0
    for element in _elements(tree):
        name = str(element.S)
        for _ in range(5):
            name = roles.get(name, name)
        kind = name.removeprefix("/")
        if kind not in STANDARD:
            yield f"02-001 {kind} is no standard type"
        if kind == "Figure" and not str(element.get("/Alt", element.get("/ActualText", ""))):
            yield "13-004 a figure without an alternative"
        if kind[:1] == "H" and kind[1:].isdigit():
            if int(kind[1:]) > level + 1:
                yield f"14-003 {kind} after level {level}"
            level = int(kind[1:])


def _elements(node: Any) -> Iterator[Any]:
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _content(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, 1):
        stack: list[str] = []
        used = set()
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in ("BDC", "BMC"):
                held = instruction.operands[1] if operator == "BDC" else None
                mark = "artifact" if str(instruction.operands[0]) == "/Artifact" else ""
                if isinstance(held, pikepdf.Dictionary) and "/MCID" in held:
                    mark = "tagged"
                    used.add(int(held["/MCID"]))
                if mark and {"artifact", "tagged"} - {mark} & set(stack):
                    yield f"01-003 an artifact in tagged content, or the other way round, on page {number}"
                stack.append(mark)
            elif operator == "EMC":
                stack.pop()
            elif operator in PAINTING and not {"artifact", "tagged"} & set(stack):
                yield f"01-005 {operator} neither tagged nor an artifact on page {number}"
        owned = _owned(pdf, page.obj)
        if used != owned:
            yield f"01-004 content and structure of page {number} do not name each other: {used ^ owned}"


def _owned(pdf: pikepdf.Pdf, page: Any) -> set[int]:
    """The numbers of a page's content that its structure names."""
    named: set[int] = set()
    for element in _elements(pdf.Root.StructTreeRoot):
        kids = element.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int) and element.get("/Pg") == page:
                named.add(int(kid))
            elif (
                isinstance(kid, pikepdf.Dictionary)
                and "/MCID" in kid
                and kid.get("/Pg", element.get("/Pg")) == page
            ):
                named.add(int(kid["/MCID"]))
    return named


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(item.keys()):
                yield f"31-001 {item.FontName} is not embedded"
        elif (
            isinstance(item, pikepdf.Dictionary)
            and item.get("/Subtype") == "/Type0"
            and "/ToUnicode" not in item
        ):
            yield f"31-027 {item.BaseFont} does not tell its characters"

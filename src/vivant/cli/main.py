"""The command line: one small file per command; it calls the public API and computes nothing.

Exit codes: 0 done; 1 failed; 2 wrong usage or configuration; 3 stopped at a human checkpoint;
4 stopped by the budget; 130 interrupted.
"""

import sys
from typing import Annotated, Final

import typer

from vivant import __version__
from vivant.cli import (
    approve,
    book,
    build,
    calls,
    check,
    digest,
    doctor,
    export,
    init,
    invite,
    plan,
    prompts,
    push,
    redo,
    reject,
    release,
    review,
    sheet,
    status,
    tell,
    verify,
)
from vivant.errors import UsageError, VivantError

app = typer.Typer(
    name="vivant",
    help="Illustrated stories whose characters stay themselves from frame to frame, at dataset scale.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command("init")(init.init)
app.command("check")(check.check)
app.command("plan")(plan.plan)
app.command("build")(build.build)
app.command("status")(status.status)
app.command("calls")(calls.calls)
app.command("approve")(approve.approve)
app.command("reject")(reject.reject)
app.command("review")(review.review)
app.command("invite")(invite.invite)
app.command("redo")(redo.redo)
app.command("sheet")(sheet.sheet)
app.command("book")(book.book)
app.command("tell")(tell.tell)
app.command("release")(release.release)
app.command("export")(export.export)
app.command("push")(push.push)
app.command("verify")(verify.verify)
app.command("digest")(digest.digest)
app.command("doctor")(doctor.doctor)
app.command("prompts")(prompts.prompts)


@app.callback(invoke_without_command=True)
def _version(
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.")] = False,
) -> None:
    if version:
        print(__version__)
        raise typer.Exit


INTERRUPTED: Final = 130


def main() -> None:
    """The console entry point."""
    try:
        app()
    except UsageError as error:
        sys.exit(_complaint(error, 2))
    except VivantError as error:
        sys.exit(_complaint(error, 1))
    except SystemExit as end:
        # Typer turns a key press into this exit code by itself, without a word.
        if end.code == INTERRUPTED:
            print("Stopped. Nothing is lost: run the same command again to go on.", file=sys.stderr)
        raise


def _complaint(error: VivantError, code: int) -> int:
    print(f"vivant: {error.what}", file=sys.stderr)
    if error.do:
        print(f"  {error.do}", file=sys.stderr)
    return code

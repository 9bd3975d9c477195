"""The command line: arguments, progress and exit codes; nothing else.

What a command does is in :mod:`specwright.commands` and :mod:`specwright.serving`, imported when
the command runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from specwright import __version__
from specwright.allowances import Allowance
from specwright.entry import main
from specwright.settings import Settings

__all__ = ["app", "main", "run"]

OVERVIEW = """Python SDKs, models and stub servers from API descriptions (OpenAPI).

\b
  specwright generate                     all of a project: specs/ -> generated/
  specwright generate acme.yaml -o acme   any description, without a project
  specwright check                        is generated/ what the specs give?
  specwright serve acme                   a stub server to test against
  specwright explain-state acme           what its stub server remembers
  specwright names acme.yaml              what its operations are called
"""
EXIT_CODES = (
    "Exit codes: 0 done, 1 the description is at fault, 2 usage, 3 a limit, "
    "4 input or output, 5 differences found, 70 a fault of specwright's."
)

app = typer.Typer(
    name="specwright",
    help=OVERVIEW,
    epilog=EXIT_CODES,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Vendors = Annotated[
    list[str] | None,
    typer.Argument(metavar="[VENDOR]...", help="Folders under specs/. All of them if none."),
]
Allow = Annotated[
    list[str] | None,
    typer.Option(
        "--allow",
        metavar="CODE[@POINTER]",
        help="Take an error as a warning: everywhere, or at and below a JSON pointer. "
        "Repeatable.",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 if there are warnings.")]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Go through all stages, whatever is remembered.")
]
Served = Annotated[list[str], typer.Argument(metavar="VENDOR...", help="Folders under specs/.")]
Ports = Annotated[
    list[int] | None,
    typer.Option(
        metavar="N",
        min=0,
        max=65535,
        help="Once: all vendors on it, each under /VENDOR. Once per vendor: a port each. "
        "0 takes a free one. Default: 8400.",
    ),
]
Tokens = Annotated[
    list[str] | None,
    typer.Option(metavar="T", help="A credential that is accepted. Repeatable."),
]
AnyToken = Annotated[bool, typer.Option("--any-token", help="Accept every credential.")]
State = Annotated[
    str,
    typer.Option(
        metavar="FILE|memory|off",
        help="Where is kept what they are sent: in a file, until they end, or nowhere.",
    ),
]
FaultsFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="What is to go wrong, as JSON.")
]
WebhookTargets = Annotated[
    list[str] | None,
    typer.Option(metavar="URL", help="Where webhooks are sent to. Repeatable."),
]
WebhookHosts = Annotated[
    list[str] | None,
    typer.Option(metavar="HOST", help="A host besides this machine to send to. Repeatable."),
]
ProxyAddress = Annotated[
    str, typer.Option(metavar="URL", help="Pass calls on, say where the answers differ.")
]
RecordFile = Annotated[
    str, typer.Option(metavar="FILE", help="Keep the answers of --proxy as examples.")
]
ExamplesFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Answers that --record wrote.")
]
Reload = Annotated[
    bool, typer.Option("--reload", help="Go on with a changed description; keep the state.")
]


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=lambda wanted: _version(wanted),
            help="Print the version and exit.",
        ),
    ] = False,
) -> None:
    pass


@app.command()
def generate(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[VENDOR]... | FILE",
            help="Folders under specs/ (all of them if none), or one file with -o.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Where the output of FILE goes."),
    ] = None,
    package: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The package's name, with FILE. Default: its title."),
    ] = None,
    root: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="The folder that references of FILE may reach. Default: FILE's own."
        ),
    ] = None,
    allow: Allow = None,
    strict: Strict = False,
    force: Annotated[
        bool, typer.Option("--force", help="Give up edits made by hand to generated files.")
    ] = False,
    no_cache: NoCache = False,
) -> None:
    """Write the SDK, its models and its stub server.

    In a project: reads specs/VENDOR/ and writes generated/VENDOR/. With -o: reads any OpenAPI
    file (or a folder of documentation pages) and writes the same layout under DIR.
    """
    from specwright import commands

    settings = replace(_settings(allow, strict, force, no_cache), root=root)
    names = targets or []
    if output is None:
        _refuse_file_without_output(names, package, root)
        raise typer.Exit(commands.generate_vendors(names, settings))
    if len(names) != 1:
        raise typer.BadParameter("with -o DIR, give one FILE")
    raise typer.Exit(commands.generate_file(Path(names[0]), output, package, settings))


@app.command()
def check(
    vendors: Vendors = None,
    allow: Allow = None,
    strict: Strict = False,
    no_cache: NoCache = False,
) -> None:
    """Show where generated/ is not what specs/ gives.

    Exit code 5 if it differs, with a diff. Nothing is written. Missing files and files that the
    specs do not give count as well.
    """
    from specwright import commands

    settings = _settings(allow, strict, no_cache=no_cache)
    raise typer.Exit(commands.check_vendors(vendors or [], settings))


@app.command()
def names(
    target: Annotated[
        str, typer.Argument(metavar="VENDOR | FILE", help="A folder under specs/, or any file.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="A list of method, path, resource and name.")
    ] = False,
    allow: Allow = None,
) -> None:
    """Print what every operation is called in Python.

    And why, where the path did not say it. The rules are in docs/naming.md; names: in vendor.yaml
    overrides them.
    """
    from specwright.names import print_names

    raise typer.Exit(print_names(target, _settings(allow, strict=False), as_json=as_json))


@app.command(name="explain-state")
def explain_state(
    target: Annotated[
        str, typer.Argument(metavar="VENDOR | FILE", help="A folder under specs/, or any file.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Operations and kinds, with everything inferred.")
    ] = False,
    allow: Allow = None,
) -> None:
    """Print what the stub server would remember.

    What each operation does with which things, and why the others are answered with samples. The
    rules are in docs/stub-state.md; stub.yaml beside vendor.yaml overrides them.
    """
    from specwright.explain_state import print_state

    raise typer.Exit(print_state(target, _settings(allow, strict=False), as_json=as_json))


@app.command()
def serve(
    vendors: Served,
    port: Ports = None,
    token: Tokens = None,
    any_token: AnyToken = False,
    state: State = "memory",
    faults: FaultsFile = None,
    webhook: WebhookTargets = None,
    webhook_host: WebhookHosts = None,
    proxy: ProxyAddress = "",
    record: RecordFile = "",
    examples: ExamplesFile = None,
    reload: Reload = False,
    allow: Allow = None,
) -> None:
    """Run stub servers on this machine until Ctrl-C.

    They check credentials and bodies, remember what they are sent, and make up the rest from the
    description's examples. They are made in memory from specs/; generated/ is neither read nor
    needed.
    """
    from specwright.serving import ServeOptions, serve_vendors

    ports = tuple(port or [8400])
    if len(ports) not in (1, len(vendors)):
        raise typer.BadParameter("give --port once, or once per vendor")
    if (proxy or examples) and len(vendors) != 1:
        raise typer.BadParameter("--proxy and --examples go with one vendor")
    options = ServeOptions(
        ports=ports,
        tokens=tuple(token or ()),
        any_token=any_token,
        state=state,
        faults=faults,
        webhooks=tuple(webhook or ()),
        webhook_hosts=tuple(webhook_host or ()),
        proxy=proxy,
        record=record,
        examples=examples,
        reload=reload,
    )
    raise typer.Exit(serve_vendors(vendors, options, _settings(allow, strict=False)))


def run(arguments: Sequence[str]) -> int:
    """Read any command line, right or wrong, and do what it says; returns the exit code."""
    try:
        app(args=list(arguments), prog_name="specwright")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


def _version(wanted: bool) -> None:
    if wanted:
        print(f"specwright {__version__}")
        raise typer.Exit


def _settings(
    allow: Sequence[str] | None, strict: bool, force: bool = False, no_cache: bool = False
) -> Settings:
    try:
        allowances = tuple(Allowance.parse(text) for text in allow or ())
    except ValueError as error:
        raise typer.BadParameter(f"--allow {error}") from error
    return Settings(allow=allowances, strict=strict, force=force, cache=not no_cache)


def _refuse_file_without_output(
    names: Sequence[str], package: str | None, root: Path | None
) -> None:
    """A file where a vendor is meant, or an option of files: say what is missing."""
    for name in names:
        if Path(name).is_file():
            raise typer.BadParameter(f"{name} is a file: say where it goes with -o DIR")
    if package is not None:
        raise typer.BadParameter("--package goes with FILE -o DIR; a vendor's is in vendor.yaml")
    if root is not None:
        raise typer.BadParameter("--root goes with FILE -o DIR; a vendor's is its folder")

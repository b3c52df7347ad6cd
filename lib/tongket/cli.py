"""The command line: each command a few lines that call the rooms, which are imported when a command needs them.

Exit codes: 0 all is well; 1 something was wrong with the data or the run, said on stderr; 2 the command was misspelt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from tongket.api import Corpus, Problem
    from tongket.execution import Cluster

__all__ = ["main"]

PATH = click.Path()
_STOPPED = 130  # what a shell says of a command that Ctrl-C ended
NO_CORRECTIONS = click.option(
    "--no-corrections", is_flag=True, help="Leave out corrections.csv: every figure as it was read."
)
SCHEDULER = click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Let the Dask cluster of this scheduler do it (docs/scale.md), as tcp://HOST:8786.",
)
NO_INDEX = click.option("--no-index", is_flag=True, help="Leave out index.csv: place and period from the texts alone.")


class Stop(click.ClickException):
    """Ends a command with exit code 1 and a message that names what is wrong and what to do."""

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Say it on stderr, one line."""
        _say(self.message)


def _say(message: str) -> None:
    click.echo(f"tongket: {message}", err=True)


def _say_problems(problems: Iterable[Problem]) -> None:
    for path, message in problems:
        _say(f"{path}: {message}")


@contextmanager
def _told() -> Iterator[None]:
    """Faults that a person can mend, as one line in place of a traceback."""
    from tongket.api import ParameterError
    from tongket.documents.errors import ReportError
    from tongket.tables.frames import TableError

    try:
        yield
    except ParameterError as error:
        raise click.UsageError(str(error)) from None
    except BrokenPipeError:
        raise
    except (OSError, ReportError, TableError) as error:
        raise Stop(str(error)) from error
    except KeyboardInterrupt:
        _say("stopped; what was finished is there, and nothing half-written")
        raise SystemExit(_STOPPED) from None


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="tongket", message="%(prog)s %(version)s")
def main() -> None:
    """Read Vietnamese provincial labour and social-affairs reports into figures that can be checked."""


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=PATH)
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER",
    type=PATH,
    help="Figures, .csv or .parquet; else CSV on stdout. Of partitions a folder.",
)
@click.option(
    "--ledger",
    metavar="FILE|FOLDER",
    type=PATH,
    help="Every number of the texts, .csv or .parquet. Of partitions a folder.",
)
@click.option("--text-column", metavar="NAME", help="Where partitions have the texts [text, content, ...].")
@click.option("--id-column", metavar="NAME", help="Where partitions have the documents' ids [id, doc_id, ..., url].")
@click.option(
    "--sieve/--no-sieve",
    default=None,
    help="Read of partitions only what tells figures of the sector [--sieve].",
)
@click.option("--format", "form", type=click.Choice(["parquet", "csv"]), help="Of partitions' tables [parquet].")
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Partitions at work at once [the processors].")
@click.option("--force", is_flag=True, help="Read partitions that are done already, too.")
@SCHEDULER
@NO_INDEX
@NO_CORRECTIONS
@click.pass_context
def extract(  # noqa: PLR0913, PLR0917 - one for each option
    context: click.Context,
    /,
    paths: tuple[str, ...],
    output: str | None,
    ledger: str | None,
    scheduler: str | None,
    no_index: bool,
    no_corrections: bool,
    **crawl: Any,
) -> None:
    """Write the figures of reports: files, folders and globs.

    PATH... may also be partitions of a crawl, and globs of them: JSONL (.jsonl, .ndjson, also .gz and .zst) and Parquet
    with a column of texts, here or at an address such as s3://... (docs/crawl.md). Each gives tables of its own name in
    the folder -o; one that is done already is passed over. What is wrong with a line is said in problems.csv there.
    """
    with _told():
        from tongket.documents.partitions import are_partitions

        if are_partitions(paths):
            alien = {"--scheduler": scheduler, "--no-index": no_index, "--no-corrections": no_corrections}
            _hold_alien("for reports; the paths name partitions", alien)
            context.exit(_extract_partitions(paths, output, ledger, **crawl))
        alien = {f"--{'format' if name == 'form' else name.replace('_', '-')}": crawl[name] for name in crawl}
        _hold_alien(
            "for partitions (JSONL, Parquet); the paths name none", alien | {"--sieve": crawl["sieve"] is not None}
        )
    with _told(), _cluster(scheduler) as cluster:
        from tongket._outputs import check_file, put_table

        for path in filter(None, (output, ledger)):
            check_file(path)
        corpus = _read(paths, not no_index, repeats=True, corrections=not no_corrections, cluster=cluster)
        if len(corpus):
            put_table(corpus.figures, "figures", output)
            if ledger:
                put_table(corpus.ledger, "ledger", ledger)
    context.exit(1 if corpus.problems else 0)


def _hold_alien(why: str, options: Mapping[str, Any]) -> None:
    """UsageError where an option was given that does not go with the paths."""
    given = next((name for name, value in options.items() if value), None)
    if given:
        raise click.UsageError(f"{given} is {why}.")


def _extract_partitions(  # noqa: PLR0913 - one for each option
    paths: tuple[str, ...],
    output: str | None,
    ledger: str | None,
    *,
    text_column: str | None,
    id_column: str | None,
    sieve: bool | None,
    form: str | None,
    jobs: int | None,
    force: bool,
) -> int:
    """Read partitions into the folder `output`; the exit code."""
    from pathlib import Path

    from tongket.documents.records import Columns
    from tongket.execution.partitions import Options, extract_partitions

    if not output:
        raise click.UsageError("Partitions give a table each: name a folder for them with -o.")
    for folder in filter(None, (output, ledger)):
        if Path(folder).is_file():
            raise click.UsageError(f"{folder}: this is a file; partitions give a table each: name a folder.")
    options = Options(
        Path(output),
        Path(ledger) if ledger else None,
        f".{form or 'parquet'}",
        Columns(text_column or "", id_column or ""),
        sieve is not False,
    )
    outcome = extract_partitions(paths, options, jobs, force=force, say=_say)
    _say(outcome.summary())
    return 0 if outcome.sound else 1


@contextmanager
def _cluster(scheduler: str | None) -> Iterator[Cluster | None]:
    """The Dask cluster that was asked for, if any."""
    if not scheduler:
        yield None
        return
    from tongket.execution import Cluster

    with Cluster(scheduler, _say) as cluster:
        yield cluster


def _read(
    paths: tuple[str, ...],
    index: bool,
    repeats: bool = False,
    corrections: bool = True,
    cluster: Cluster | None = None,
) -> Corpus:
    """The reports at `paths`, else those that ship; what was left out is said at once."""
    from tongket._correct import unapplied
    from tongket._pages import told_pages
    from tongket.api import read_corpus
    from tongket.resources import shipped

    each = cluster.map if cluster else map
    given = paths or [shipped("corpus")]
    with told_pages(_say):
        corpus = read_corpus(given, index=index, repeats=repeats, corrections=corrections, each=each)
    for left_out in (corpus.problems, corpus.repeats, corpus.passed):
        _say_problems(left_out)
    for line in unapplied(corpus) if corrections else ():
        _say(line)
    return corpus


@main.command()
@click.argument("folder", metavar="FOLDER", type=PATH)
@click.option("-o", "--output", metavar="FILE", type=PATH, help="The .csv to write [FOLDER/index.csv].")
@click.option("--update", is_flag=True, help="Add what is new to the index that is there, keeping all that it says.")
@click.pass_context
def index(context: click.Context, folder: str, output: str | None, update: bool) -> None:
    """Draft an index.csv of the reports in FOLDER, for a person to confirm.

    One row a report, the least sure first: place, period, kind and language as they were read, how sure that is
    (sure, likely, unsure, unknown), the words that gave them, which report it repeats, and why it cannot be read.

    An index.csv that is there stays as it is: the draft, with its rows and those of new reports, gets the name
    index.draft.csv; rename it once it is right. With --update the new rows are added to the index itself.
    """
    with _told():
        from tongket._index import made
        from tongket._pages import told_pages

        with told_pages(_say):
            done = made(folder, output, update)
    _say_problems(done.problems)
    for line in done.lines:
        click.echo(line)
    context.exit(1 if done.problems else 0)


@main.command()
@click.argument("report", metavar="REPORT", type=PATH)
@click.option("--at", metavar="OFFSET", type=click.IntRange(min=0), help="The number at this character of the text.")
@click.option("--figure", metavar="ID", default="", help="The figure of this id, such as hai-duong-2021:231.")
@click.option("--language", metavar="vi|en", default="en", show_default=True, help="Language of the explanation.")
@NO_INDEX
def explain(report: str, at: int | None, figure: str, language: str, no_index: bool) -> None:
    """Say why a number of REPORT (one file) was read as it was.

    Each column with its value, the rule that gave it and the words that it came from, and what was in force there.
    Without --at or --figure every number is listed, a line each: where it is, its class, how it was read, its rule.
    """
    with _told():
        from tongket.api import read

        click.echo(read(report, index=not no_index).explain(figure, at=at, language=language).text)


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=PATH)
@click.option("--limit", metavar="N", type=click.IntRange(min=0), default=40, show_default=True, help="Groups to show.")
@click.option("-o", "--output", metavar="FILE", type=PATH, help="Write every group to this .csv, too.")
@NO_INDEX
@click.pass_context
def gaps(context: click.Context, paths: tuple[str, ...], limit: int, output: str | None, no_index: bool) -> None:
    """List the figures without an indicator, grouped by the words around them.

    The worklist for whoever extends the lexicon: the largest groups first, each with a few of its figures, and at the
    end the share of figures that have an indicator. What corrections.csv says is left out: the lexicon learns nothing
    from it.
    """
    with _told():
        from tongket import _gaps

        if output:
            _gaps.check_path(output)
        corpus = _read(paths, not no_index, corrections=False)
        found = _gaps.found(corpus)
        for line in _gaps.told(found, limit):
            click.echo(line)
        if output and len(corpus):
            _gaps.save(found, output)
    context.exit(1 if corpus.problems else 0)


@main.command()
@click.argument("outputs", default="outputs", type=PATH)
@click.option("--strict", is_flag=True, help="Fail on a warning too: the source is odd.")
@NO_CORRECTIONS
@click.pass_context
def check(context: click.Context, outputs: str, strict: bool, no_corrections: bool) -> None:
    """Hold the tables of OUTPUTS (what a run left, or a folder of reports) against the expectations.

    Exit code 1 where a critical one fails: the extraction is wrong; or where a check of ours failed on a report. What
    cannot be checked is said, never passed.
    Oddities of the sources are counted, and those that put a number in doubt are named.
    """
    with _told():
        from tongket.execution.verdict import verdict

        lines, failed = verdict(outputs, strict, corrections=not no_corrections)
    for line in lines:
        click.echo(line)
    context.exit(1 if failed else 0)


@main.command()
@click.argument("paths", metavar="[PATH...]", nargs=-1, type=PATH)
@click.option(
    "-o", "--output", metavar="FOLDER", default="outputs", show_default=True, type=PATH, help="Where to write."
)
@click.option("--province", metavar="P", help="Only this province: its slug (hai-duong) or its name.")
@click.option("--year", metavar="Y", type=int, help="Only this year.")
@click.option("--language", metavar="vi|en", help="Notebooks and pages in this language only [both].")
@click.option(
    "--period",
    metavar="P",
    help="Only the account of this period, where there is one: year, h1, q1, m9, or first and last day as "
    "2019-01-01/2019-02-10 [the longest of each year].",
)
@click.option("--themes", metavar="T,...", help="Tell of these themes only, such as employment,poverty.")
@click.option("--peers", metavar="all|region|merged", help="Whom a province is put beside [all].")
@click.option("--indicator", metavar="CODE", help="What the comparison's maps and first ranking show [the most told].")
@click.option("--comparison-year", metavar="Y", type=int, help="The year that they show [the most told].")
@click.option("--geography", metavar="63|34", help="Provinces of the comparison, before or after the mergers of 2025.")
@click.option("--pdf", is_flag=True, help="Print each page as PDF, too, with the chromium that is on PATH.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Processes at work at once [the processors].")
@SCHEDULER
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.IntRange(min=1),
    default=600,
    show_default=True,
    help="How long one cell of a notebook may take; the notebook fails then, and the others go on.",
)
@click.option("--force", is_flag=True, help="Make everything again, whatever is there already.")
@click.option("--dry-run", is_flag=True, help="Show what would be made, what is unchanged, and why; write nothing.")
@NO_INDEX
@NO_CORRECTIONS
@click.pass_context
def run(  # noqa: PLR0913, PLR0917 - one for each option
    context: click.Context,
    paths: tuple[str, ...],
    output: str,
    province: str | None,
    year: int | None,
    language: str | None,
    period: str | None,
    themes: str | None,
    peers: str | None,
    indicator: str | None,
    comparison_year: int | None,
    geography: str | None,
    pdf: bool,
    jobs: int | None,
    scheduler: str | None,
    timeout: int,
    force: bool,
    dry_run: bool,
    no_index: bool,
    no_corrections: bool,
) -> None:
    """Read reports, or the corpus that ships, and make tables, notebooks and pages of them.

    Pages are in Vietnamese (hai-duong-2021.html) and in English (hai-duong-2021.en.html), each with a link to the
    other, and so is the index; index.html opens it in Vietnamese, or in the --language that was asked for.

    A report whose place is not known is read and listed, and gets its notebook once a row of an index.csv beside the
    texts names the place; --province only chooses among the places that are known.

    With --province, --year or --period only pages of that place, year or period are made, and no comparison. The page
    of a province and year tells what was chosen last; a PDF goes when its page is made anew without --pdf.

    What an earlier run left, or one that was stopped, is not made again where nothing that it hangs on has changed:
    reports, notebook, parameters, Tongket itself, the packages that it uses. A notebook that failed is tried again.
    """
    with _told(), _cluster(scheduler) as cluster:
        from tongket import execution
        from tongket.execution.again import again

        chosen = execution.Chosen(
            province, year, language, period, themes, peers, indicator, comparison_year, geography
        )
        found = execution.inputs(paths, not no_index, not no_corrections)

        def read() -> Corpus:
            return _read(paths, not no_index, corrections=not no_corrections, cluster=cluster)

        if dry_run:
            plan = execution.preview(read, output, chosen, pdf, inputs=found, force=force)
            for line in plan.lines() if plan else ():
                click.echo(line)
            context.exit(0 if plan else 1)
        outcome = execution.run(
            read, output, chosen, jobs, pdf=pdf, timeout=timeout, inputs=found, force=force, cluster=cluster, say=_say
        )
    for line in outcome.failures(lambda page: again(context.params, page)):
        click.echo(line, err=True)
    click.echo(outcome.summary())
    context.exit(0 if outcome.sound else 1)


@main.command()
@click.argument("outputs", default="outputs", type=PATH)
@click.argument("paths", metavar="[REPORT...]", nargs=-1, type=PATH)
@click.option("--rerun", is_flag=True, help="Make everything again from the reports, elsewhere, and compare.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Processes at work at once [the processors].")
@NO_INDEX
@NO_CORRECTIONS
@click.pass_context
def verify(  # noqa: PLR0913, PLR0917 - one for each option
    context: click.Context,
    outputs: str,
    paths: tuple[str, ...],
    rerun: bool,
    jobs: int | None,
    no_index: bool,
    no_corrections: bool,
) -> None:
    """Hold every file of OUTPUTS, a run's, against the digests of its ro-crate-metadata.json.

    With --rerun everything is made again of the same REPORT... (files, folders, globs; the corpus that ships unless
    named), and every file compared. Exit code 1 where a file is missing or altered, or came out otherwise.
    """
    with _told():
        from tongket.execution import inputs
        from tongket.execution import verify as verifying

        lines, same = verifying.verify(outputs)
        for line in lines:
            click.echo(line)
        if rerun:
            found = inputs(paths, not no_index, not no_corrections)
            told, again = verifying.rerun(
                outputs, lambda: _read(paths, not no_index, corrections=not no_corrections), found, jobs
            )
            same = same and again
            for line in told:
                click.echo(line)
    context.exit(0 if same else 1)


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=PATH)
@click.pass_context
def correct(context: click.Context, paths: tuple[str, ...]) -> None:
    """Fill in what is blank in the lines of corrections.csv: the figure's words, and the digest of its text.

    With them a later run notices that the text is no longer the one that the line was written on, and does not apply
    it. PATH... are the reports, as for `extract`; of the file beside them only the cells quote and digest that are
    blank change, and the two columns are added where they are missing. Each line is told of.
    """
    with _told():
        from tongket._correct import fill

        lines, problems, sound = fill(paths)
    for line in lines:
        click.echo(line)
    _say_problems(problems)
    context.exit(0 if sound else 1)


@main.command(context_settings={"ignore_unknown_options": True})
@click.option("--no-browser", is_flag=True, help="Only start the server, and say its address.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port of the server.")
@click.argument("more", metavar="[JUPYTER OPTION...]", nargs=-1, type=click.UNPROCESSED)
def lab(no_browser: bool, port: int | None, more: tuple[str, ...]) -> None:
    """Open JupyterLab on the explore notebook; outside a clone, on copies of all in notebooks/."""
    with _told():
        from tongket.execution.lab import open_lab

        options = ["--no-browser"] * no_browser + ([f"--ServerApp.port={port}"] if port else [])
        raise SystemExit(open_lab([*options, *more]))

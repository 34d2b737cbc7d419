"""Fetching a model from the Hugging Face Hub, which happens only when the user asks for one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path, PurePosixPath

from translator.core.errors.models import NetworkNeeded
from translator.core.files import DISK_FULL, writing_fault
from translator.core.sentences import said
from translator.models.layout import OPTIONAL, REQUIRED, require_files

_REPOSITORY = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")


def is_repository_name(name: str) -> bool:
    """Whether ``name`` has the form ``owner/model``."""
    return _REPOSITORY.fullmatch(name) is not None


def download(name: str, destination: Path, *, progress: bool = False) -> Path:
    """Fetch the model ``owner/model`` into ``destination``: safetensors and tokeniser files only.

    No code is fetched or run. ``progress`` shows bars on standard error.

    Returns:
        ``destination``.

    Raises:
        NetworkNeeded: it could not be fetched; the message says why.
        UnsafeModel, NotAModel: it is not stored in a form this program opens. Found out before
            anything large is fetched.
        DiskFull, FileUnwritable: ``destination`` cannot be written.
    """
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import HTTPError  # type: ignore[attr-defined]  # not in its __all__
    from huggingface_hub.utils.tqdm import disable_progress_bars

    if not progress:
        disable_progress_bars()
    try:
        info = HfApi().model_info(name)
        require_files(PurePosixPath(name), [sibling.rfilename for sibling in info.siblings or ()])
        # The commit that was looked at, not a newer one that may hold something else.
        snapshot_download(
            name,
            revision=info.sha,
            local_dir=destination,
            allow_patterns=[*REQUIRED, *OPTIONAL],
        )
    except (OSError, ValueError, HTTPError) as error:
        if isinstance(error, OSError) and error.errno in DISK_FULL:
            raise writing_fault(error, destination) from error
        raise NetworkNeeded(name, _reason(error)) from error
    # The library's own records of the download; nobody needs them in an installed model.
    shutil.rmtree(destination / ".cache", ignore_errors=True)
    return destination


def _reason(error: Exception) -> str:
    """Why a download failed, in a few words."""
    from huggingface_hub.errors import (
        GatedRepoError,
        HfHubHTTPError,
        HFValidationError,
        OfflineModeIsEnabled,
        RepositoryNotFoundError,
    )

    chain = (error, error.__cause__)
    if any(isinstance(link, OfflineModeIsEnabled) for link in chain):
        return said("the environment variable HF_HUB_OFFLINE forbids it")
    if isinstance(error, GatedRepoError):
        return said("its owner wants you to agree to terms on the model's page first")
    if isinstance(error, RepositoryNotFoundError):
        return said("there is no public model of that name")
    if isinstance(error, HFValidationError):
        return said("that is not a name of the form owner/model")
    if isinstance(error, HfHubHTTPError):
        status = error.response.status_code
        return said("the server answered with status {status}", status=status)
    return said("the server could not be reached")

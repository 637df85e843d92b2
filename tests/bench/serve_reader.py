"""llama.cpp's server on one model, for measuring a second reader where no server is installed.

`pip install xllamacpp` brings it, built; then `python tests/bench/serve_reader.py MODEL.gguf 8080`, and in another
terminal `checker evaluate tests/cases/* --reader http://127.0.0.1:8080/v1`.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import xllamacpp


def main(model: str, port: str = "8080") -> None:
    """Serve a model until interrupted, one question at a time."""
    params = xllamacpp.CommonParams()
    params.model.path = model
    params.model_alias = {Path(model).stem}  # the name by which what it is worth is kept
    params.hostnames = ["127.0.0.1"]
    params.port = int(port)
    params.n_ctx = 4096
    params.n_parallel = 1
    # More threads than free processors make it slower: they wait for each other at every step.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)
    signal.pause()


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Opening and loading volumes, against nibabel in the same run. Called by scripts/bench formats.

Usage: formats.py FOLDER_OF_PROGRAMS [FOLDER]
Each number is the best of five processes (of this program) or calls (of nibabel), the files in the disk's cache.
"""
import json
import subprocess
import sys
import tempfile
import time

try:
    import nibabel
    import numpy
except ImportError:
    nibabel = None


def ours(program, what, file):
    runs = [json.loads(subprocess.check_output([program, what, file])) for _ in range(5)]
    best = min(runs, key=lambda run: run["seconds"])
    best["peakBytes"] = max(run["peakBytes"] for run in runs)
    return best


def theirs(file):
    """The usual call, and memory is not compared: get_fdata keeps a copy."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        nibabel.load(file).get_fdata(dtype=numpy.float32)
        best = min(best, time.perf_counter() - start)
    return best


def window(program, file):
    """Of five windows the median: a window's frames come when the display is ready for them."""
    runs = [json.loads(subprocess.check_output([program, file])) for _ in range(5)]
    return sorted(runs, key=lambda run: run["paintedMs"])[2]


def main(programs, folder):
    program = f"{programs}/bench_formats"
    subprocess.check_call([program, "make", folder])
    print(f"{'what':42} {'this program':>14} {'nibabel':>10} {'ratio':>7} {'peak / result':>14}")
    for name in ("int16.nii.gz", "float32.nii.gz"):
        run = ours(program, "load", f"{folder}/{name}")
        base = theirs(f"{folder}/{name}") if nibabel else None
        print(f"{'load 64 x 64 x 40 x 400 ' + name:42} {run['seconds'] * 1e3:11.0f} ms "
              + (f"{base * 1e3:7.0f} ms {base / run['seconds']:6.1f}x" if base else f"{'absent':>10} {'':>7}")
              + f" {run['peakBytes'] / run['resultBytes']:13.2f}x")
    for what, name in (("open", "int16.nii"), ("open", "float32.nii"), ("open", "large.nii"), ("open", "matrix.npy"),
                       ("open", "int32.npy"), ("load", "matrix.npy"), ("load", "int32.npy"),
                       ("first", "int16.nii.gz"), ("explore", "large.nii")):
        run = ours(program, what, f"{folder}/{name}")
        print(f"{what + ' ' + name:42} {run['seconds'] * 1e3:11.2f} ms {'':>10} {'':>7} "
              f"own memory {run['ownBytes'] / 1e6:.0f} MB of {run['resultBytes'] / 1e9:.1f} GB as float32")
    for name in ("int16.nii.gz", "int16.nii", "large.nii"):
        run = window(f"{programs}/bench_window_opening", f"{folder}/{name}")
        print(f"{'first volume painted, ' + name:42} {run['paintedMs']:11.0f} ms {'':>10} {'':>7} "
              f"all read after {run['readMs']:.0f} ms, {run['ownBytes'] / 1e6:.0f} MB more")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(sys.argv[1], sys.argv[2])
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(sys.argv[1], folder)

#!/usr/bin/env python3
"""Volumes onto the cortex, against wb_command (Debian: connectome-workbench) in the same run. Called by scripts/bench volumes.

Usage: volumes.py FUSIFORM BENCH_VOLUMES [FOLDER_OF_REAL_DATA]
Whole processes that read a volume and surfaces and write a .func.gii; best of three (of the ribbon of wb_command, one run),
the files in the disk's cache. Both write the same kind of file, and their numbers are compared: r, largest difference.
"""
import array
import base64
import gzip
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml
import zlib


def plain(file, folder):
    """The file itself, or what is in it: wb_command knows no compressed surfaces."""
    if not file.endswith(".gz") or file.endswith(".nii.gz"):
        return file
    out = os.path.join(folder, os.path.basename(file)[:-3].replace(".gii", ".surf.gii"))
    with gzip.open(file) as source, open(out, "wb") as target:
        shutil.copyfileobj(source, target)
    return out


def seconds(command, rounds):
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        best = min(best, time.perf_counter() - start)
    return best


def values(file):
    data = xml.parse(file).getroot().find("DataArray")
    content = base64.b64decode(data.find("Data").text) if data.get("Encoding") != "ASCII" else b""
    if data.get("Encoding") == "GZipBase64Binary":
        content = zlib.decompress(content)
    numbers = array.array("f", content)
    if (data.get("Endian") == "BigEndian") == (sys.byteorder == "little"):
        numbers.byteswap()
    return numbers


def agreement(ours, theirs):
    """Where both have a value: wb_command writes 0 where it has none, we write NaN."""
    pairs = [(a, b) for a, b in zip(values(ours), values(theirs)) if not math.isnan(a) and b != 0]
    mean = [sum(column) / len(pairs) for column in zip(*pairs)]
    product = sum((a - mean[0]) * (b - mean[1]) for a, b in pairs)
    spread = [math.sqrt(sum((pair[i] - mean[i]) ** 2 for pair in pairs)) for i in (0, 1)]
    return product / (spread[0] * spread[1]), max(abs(a - b) for a, b in pairs)


def compare(program, title, volume, white, pial, method, folder):
    ours = os.path.join(folder, "ours.func.gii")
    theirs = os.path.join(folder, "theirs.func.gii")
    command = [program, "project", "--volume", volume, "--pial", pial, "--method", method, "--out", ours]
    other = ["wb_command", "-volume-to-surface-mapping", volume, pial, theirs]
    if method == "ribbon":
        command += ["--white", white]
        other += ["-ribbon-constrained", white, pial]
    else:
        other.append({"nearest": "-enclosing"}.get(method, "-" + method))
    own = seconds(command, 3)
    line = f"{title + ', ' + method:44} {own * 1e3:9.0f} ms"
    if shutil.which("wb_command"):
        base = seconds(other, 1 if method == "ribbon" else 3)
        r, largest = agreement(ours, theirs)
        line += f" {base * 1e3:11.0f} ms {base / own:7.1f}x   r {r:.6f}, at most {largest:.2g}"
    else:
        line += f" {'absent':>14}"
    print(line, flush=True)


def main(program, bench, data):
    with tempfile.TemporaryDirectory() as folder:
        volume = f"{data}/volumes/mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz"
        stored = os.path.join(folder, "t1.nii")  # as a scanner's pipeline leaves it: inflating would hide the rest
        with gzip.open(volume) as source, open(stored, "wb") as target:
            shutil.copyfileobj(source, target)
        white = f"{data}/fs_LR_32k/S1200.L.white_MSMAll.32k_fs_LR.surf.gii"
        pial = f"{data}/fs_LR_32k/S1200.L.pial_MSMAll.32k_fs_LR.surf.gii"
        fine = plain(f"{data}/fsaverage/pial_left.gii.gz", folder)
        print(f"{'whole process':44} {'this program':>12} {'wb_command':>14} {'ratio':>8}")
        for method in ("nearest", "trilinear", "cubic"):
            compare(program, "fsaverage, 163842 vertices", stored, "", fine, method, folder)
        for method in ("nearest", "trilinear", "cubic", "ribbon"):
            compare(program, "fs_LR, 32492 vertices", stored, white, pial, method, folder)
        compare(program, "fs_LR, 32492 vertices, .nii.gz", volume, white, pial, "trilinear", folder)
        print()
        subprocess.run([bench, stored, white, pial], check=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else os.environ.get("FUSIFORM_TEST_DATA", "../shared/data"))

"""A disk in memory that dies on command: from then on every write to it ends in an I/O error, as on a worn stick.

Argument: the folder to show it in. Reads commands line by line and answers each with "done":
fail - no byte reaches the disk any more;
replace - a new disk with the bytes that had reached the old one stands in its place.
When its input ends, the disk is taken away.
"""

import fcntl
import os
import subprocess
import sys

ADD_SEALS, SEAL_WRITE = 1033, 8
SIZE = 32 * 1024 * 1024
place = sys.argv[1]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def plug_in(content):
    memory = os.memfd_create("disk", os.MFD_ALLOW_SEALING)
    os.ftruncate(memory, SIZE)
    if content is not None:
        os.pwrite(memory, content, 0)
    device = run("losetup", "--find", "--show", f"/proc/{os.getpid()}/fd/{memory}")
    if content is None:
        run("mkfs.ext4", "-q", "-F", device)
    run("mount", device, place)
    return memory, device


def pull(device):
    run("umount", "-l", place)
    run("losetup", "-d", device)


memory, device = plug_in(None)
print("done", flush=True)
for line in sys.stdin:
    if line.strip() == "fail":
        os.sync()
        fcntl.fcntl(memory, ADD_SEALS, SEAL_WRITE)
    if line.strip() == "replace":
        reached = os.pread(memory, SIZE, 0)
        pull(device)
        memory, device = plug_in(reached)
    print("done", flush=True)
pull(device)

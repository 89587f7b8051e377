import argparse
import json
import sys

from .api import submit


def parser():
    p = argparse.ArgumentParser(prog="mentions", description="Query ByteStack from the shell")
    p.add_argument("prompt")
    p.add_argument("-s", "--source", action="append", dest="sources", default=[])
    p.add_argument("--bytestack-key", default="{{key:base62:32}}", help="API key (write scope)")
    p.add_argument("--out", type=argparse.FileType("w"), default=sys.stdout)
    return p


def main(argv=None):
    args = parser().parse_args(argv)
    result = submit(args.prompt, args.sources or ["x"], key=args.bytestack_key)
    json.dump(result, args.out, indent=2)
    args.out.write("\n")
    return 0

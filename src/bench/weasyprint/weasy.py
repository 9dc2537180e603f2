"""WeasyPrint as a process that the benchmark speaks with: a line "input TAB output" in, "ok" out."""

import sys
import traceback

import weasyprint

print("WeasyPrint", weasyprint.__version__, flush=True)
for line in sys.stdin:
    source, target = line.rstrip("\n").split("\t")
    try:
        weasyprint.HTML(filename=source).write_pdf(target)
        print("ok", flush=True)
    except Exception as fault:  # is told, and the next document may do better
        traceback.print_exc()
        print(" ".join(str(fault).split()), flush=True)

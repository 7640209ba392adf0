#!/usr/bin/python3
"""How many milliseconds LibreOffice's own comparison takes, from opening both files to the saved .docx: OLD NEW OUT."""

import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(480):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")


def compare(context, older, newer, out):
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    start = time.monotonic()
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(newer), "_blank", 0, (prop("Hidden", True),))
    base = (prop("URL", uno.systemPathToFileUrl(older)), prop("NoAcceptDialog", True))
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:CompareDocuments", "", 0, base)
    document.storeToURL(uno.systemPathToFileUrl(out), (prop("FilterName", "MS Word 2007 XML"),))
    print((time.monotonic() - start) * 1000)
    document.close(True)
    desktop.terminate()


folder = tempfile.mkdtemp(prefix="counterdraft-bench-office-")
pipe = "counterdraft_bench_%d" % os.getpid()
options = ["-env:UserInstallation=file://%s/profile" % folder, "--headless", "--norestore", "--nologo", "--nodefault"]
office = subprocess.Popen(
    ["soffice"] + options + ["--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
)
try:
    compare(connect(pipe), *sys.argv[1:4])
finally:
    try:
        office.wait(20)
    except Exception:
        office.kill()
    shutil.rmtree(folder, ignore_errors=True)

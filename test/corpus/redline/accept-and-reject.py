#!/usr/bin/python3
"""What LibreOffice makes of tracked changes: for each FILE, FILE.accept and FILE.reject, a paragraph a line.

A FILE after --accept is only accepted.

Needs libreoffice-writer and python3-uno. One office with a profile of its own, ended when all is done.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def start(folder):
    pipe = "redline_%d" % os.getpid()
    command = ["soffice", "-env:UserInstallation=file://%s/profile" % folder, "--headless", "--norestore", "--nologo"]
    office = subprocess.Popen(
        command + ["--nodefault", "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(480):
        try:
            return office, resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")


def paragraphs(container):
    content = container.createEnumeration()
    while content.hasMoreElements():
        element = content.nextElement()
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.getCellNames():
                yield from paragraphs(element.getCellByName(name))
        else:
            yield element.getString()


VERBS = (("accept", "AcceptAll"), ("reject", "RejectAll"))


def main(arguments):
    both, once = arguments, []
    if "--accept" in arguments:
        at = arguments.index("--accept")
        both, once = arguments[:at], arguments[at + 1 :]
    work = [(path, verb) for path in both for verb in VERBS] + [(path, VERBS[0]) for path in once]
    folder = tempfile.mkdtemp(prefix="redline-office-")
    office, context = start(folder)
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    try:
        for path, (ending, command) in work:
            document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, ".uno:%sTrackedChanges" % command, "", 0, ())
            with open("%s.%s" % (path, ending), "w", encoding="utf-8") as out:
                out.write("\n".join(paragraphs(document.Text)) + "\n")
            document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            office.wait(20)
        except Exception:
            office.kill()
        shutil.rmtree(folder, ignore_errors=True)


main(sys.argv[1:])

#!/usr/bin/python3
"""What LibreOffice makes of tracked changes: for each FILE, FILE.accept and FILE.reject, a paragraph a line.

A FILE after --accept is only accepted.

Needs libreoffice-writer and python3-uno.
"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../fixtures/libreoffice"))
from office import load, running


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
    with running() as (context, desktop):
        dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        for path, (ending, command) in work:
            document = load(desktop, path)
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, ".uno:%sTrackedChanges" % command, "", 0, ())
            with open("%s.%s" % (path, ending), "w", encoding="utf-8") as out:
                out.write("\n".join(paragraphs(document.Text)) + "\n")
            document.close(True)


main(sys.argv[1:])

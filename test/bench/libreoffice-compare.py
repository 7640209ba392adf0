#!/usr/bin/python3
"""How many milliseconds LibreOffice's own comparison takes, from opening both files to the saved .docx: OLD NEW OUT."""

import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../fixtures/libreoffice"))
from office import load, prop, running, store, url


def compare(context, desktop, older, newer, out):
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    start = time.monotonic()
    document = load(desktop, newer)
    base = (prop("URL", url(older)), prop("NoAcceptDialog", True))
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:CompareDocuments", "", 0, base)
    store(document, out, "MS Word 2007 XML")
    print((time.monotonic() - start) * 1000)


with running() as (context, desktop):
    compare(context, desktop, *sys.argv[1:4])

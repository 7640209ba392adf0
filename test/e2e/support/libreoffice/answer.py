#!/usr/bin/python3
"""Answers a draft the way the other side does, in LibreOffice: fills in the issues list, and changes words of the document.

  answer.py LIST ANSWER LIST_OUT DOCUMENT OLD NEW DOCUMENT_OUT
"""
import os, shutil, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def start(profile):
    pipe = "answer_%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://%s" % profile, "--headless", "--norestore", "--nologo",
         "--nodefault", "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(480):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")


def load(desktop, path):
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0,
                                        (prop("Hidden", True),))


def store(doc, path, kind):
    doc.storeToURL(uno.systemPathToFileUrl(os.path.abspath(path)), (prop("FilterName", kind),))
    doc.close(True)


def fill(desktop, path, answer, out):
    doc = load(desktop, path)
    for sheet in map(doc.Sheets.getByIndex, range(doc.Sheets.Count)):
        titles = [sheet.getCellByPosition(at, 0).String for at in range(20)]
        if "Your answer" in titles:
            sheet.getCellByPosition(titles.index("Your answer"), 1).String = answer
            break
    else:
        raise SystemExit("the list has no column for an answer")
    store(doc, out, "Calc MS Excel 2007 XML")


def change(desktop, path, old, new, out):
    doc = load(desktop, path)
    search = doc.createReplaceDescriptor()
    search.SearchString, search.ReplaceString = old, new
    doc.RecordChanges = True
    if doc.replaceAll(search) == 0:
        raise SystemExit("the document does not have the words: " + old)
    store(doc, out, "MS Word 2007 XML")


issues, answer, issues_out, document, old, new, document_out = sys.argv[1:]
profile = tempfile.mkdtemp(prefix="answer-")
office, desktop = start(profile)
try:
    fill(desktop, issues, answer, issues_out)
    change(desktop, document, old, new, document_out)
finally:
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(30)
    shutil.rmtree(profile, ignore_errors=True)

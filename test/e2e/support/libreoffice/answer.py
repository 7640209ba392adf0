#!/usr/bin/python3
"""Answers a draft the way the other side does, in LibreOffice: fills in the issues list, and changes words of the document.

  answer.py LIST ANSWER LIST_OUT DOCUMENT OLD NEW DOCUMENT_OUT
"""
import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../fixtures/libreoffice"))
from office import load, running, store


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
with running() as (_, desktop):
    fill(desktop, issues, answer, issues_out)
    change(desktop, document, old, new, document_out)

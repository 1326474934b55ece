"""Reads letters with python-docx: for each file what stands at the head of its rows, and all its text."""
import json
import sys
import docx
from docx.oxml.ns import qn


def heads(document):
    """The first cell of each row of each table after the letterhead; of a table with a head row only that row's."""
    found = []
    for table in document.tables[1:]:
        for row in table.rows:
            properties = row._tr.trPr
            is_head = properties is not None and properties.find(qn('w:tblHeader')) is not None
            found.append(row.cells[0].text)
            if is_head:
                break
    return found


def text(document):
    return '\n'.join(node.text or '' for node in document.element.body.iter(qn('w:t')))


result = {}
for path in sys.stdin.read().split('\n'):
    if path:
        document = docx.Document(path)
        result[path] = {'heads': heads(document), 'text': text(document)}
print(json.dumps(result))

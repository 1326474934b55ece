"""Reads Word papers with python-docx: for each file its parts in order, tables, language and everything about its making."""
import json
import re
import sys
import zipfile
import docx
from docx.oxml.ns import qn


def parts(document):
    """What stands in the body: headings, text and tables, empty paragraphs left out."""
    found = []
    for node in document.element.body:
        text = ''.join(piece.text or '' for piece in node.iter(qn('w:t')))
        if node.tag == qn('w:tbl'):
            found.append({'kind': 'table', 'text': text})
        elif node.tag == qn('w:p') and text.strip():
            style = node.find('.//' + qn('w:pStyle'))
            name = style.get(qn('w:val')) if style is not None else ''
            heading = name.startswith('Heading') or name == 'Title'
            found.append({'kind': 'heading' if heading else 'text', 'text': text})
    return found


def is_set(row, name):
    return row._tr.trPr is not None and row._tr.trPr.find(qn(name)) is not None


def styles_of(row):
    return {paragraph.style.name for cell in row.cells for paragraph in cell.paragraphs}


def rows(document):
    """Each row: whether it is a head by its look and by its mark, whether it may break, and how long its longest cell is."""
    return [
        {
            'looksLikeHead': styles_of(row) == {'TableHead'},
            'isHead': is_set(row, 'w:tblHeader'),
            'mayBreak': not is_set(row, 'w:cantSplit'),
            'longest': max(len(cell.text) for cell in row.cells),
        }
        for table in document.tables
        for row in table.rows
    ]


def about(path):
    """All that a file tells about its making."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.startswith('docProps/')]
        return ' '.join(archive.read(name).decode('utf8') for name in sorted(names))


def languages(path):
    with zipfile.ZipFile(path) as archive:
        whole = ''.join(archive.read(name).decode('utf8') for name in archive.namelist() if name.endswith('.xml'))
    return sorted(set(re.findall(r'<w:lang [^>]*w:val="([^"]*)"', whole)))


def marks(document):
    """Heights in millimetres of what is placed at the left edge of the first page."""
    header = document.sections[0].first_page_header._element
    return sorted(
        round(int(frame.get(qn('w:y'))) * 25.4 / 1440, 1)
        for frame in header.iter(qn('w:framePr'))
        if int(frame.get(qn('w:x'))) > 0
    )


result = {}
for path in sys.stdin.read().split('\n'):
    if path:
        document = docx.Document(path)
        section = document.sections[0]
        result[path] = {
            'parts': parts(document),
            'rows': rows(document),
            'about': about(path),
            'languages': languages(path),
            'author': document.core_properties.author,
            'marks': marks(document),
            'margins': [round(side.mm) for side in (section.left_margin, section.right_margin)],
            'page': [round(section.page_width.mm), round(section.page_height.mm)],
        }
print(json.dumps(result))

"""Writes the rows of the overview once with a peer and prints the milliseconds, reading them not counted."""

import json
import sys
import time

import openpyxl
import xlsxwriter
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

which, source, target = sys.argv[1:4]
with open(source, encoding="utf-8") as file:
    given = json.load(file)
columns, rows = given["columns"], given["rows"]


def is_day(column, value):
    return column["kind"] == "day" and isinstance(value, int)


def openpyxl_plain():
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Jugendliche")
    sheet.append([column["header"] for column in columns])
    for row in rows:
        sheet.append(row)
    book.save(target)


def openpyxl_styled():
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Jugendliche")
    sheet.freeze_panes = "B2"
    for index, column in enumerate(columns):
        letter = openpyxl.utils.get_column_letter(index + 1)
        sheet.column_dimensions[letter].width = column["width"]
    line = Side(style="thin", color="FFCBD3D6")
    border = Border(bottom=line)
    font = Font(name="Arial", size=9)
    bold = Font(name="Arial", size=9, bold=True)
    fill = PatternFill("solid", fgColor="FFE8F1F1")
    wrapped = Alignment(vertical="top", wrap_text=True)

    def cell(value, its_font, day=False):
        made = WriteOnlyCell(sheet, value=value)
        made.font, made.border, made.alignment = its_font, border, wrapped
        if day:
            made.number_format = "dd.mm.yyyy"
        return made

    header = [cell(column["header"], bold) for column in columns]
    for made in header:
        made.fill = fill
    sheet.append(header)
    for row in rows:
        sheet.append([cell(v, font, is_day(c, v)) for c, v in zip(columns, row)])
    sheet.auto_filter.ref = f"A1:T{len(rows) + 1}"
    book.save(target)


def write_xlsxwriter(styled):
    book = xlsxwriter.Workbook(target, {"constant_memory": False})
    sheet = book.add_worksheet("Jugendliche")
    look = {"font_name": "Arial", "font_size": 9, "bottom": 1, "text_wrap": True, "valign": "top"}
    head = book.add_format({**look, "bold": True, "bg_color": "#E8F1F1"}) if styled else None
    text = book.add_format(look) if styled else None
    day = book.add_format({**look, "num_format": "dd.mm.yyyy"}) if styled else None
    if styled:
        sheet.freeze_panes(1, 1)
        for index, column in enumerate(columns):
            sheet.set_column(index, index, column["width"])
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    for index, column in enumerate(columns):
        sheet.write_string(0, index, column["header"], head)
    for number, row in enumerate(rows, start=1):
        for index, (column, value) in enumerate(zip(columns, row)):
            if isinstance(value, (int, float)):
                sheet.write_number(number, index, value, day if is_day(column, value) else text)
            else:
                sheet.write_string(number, index, value, text)
    book.close()


writers = {
    "openpyxl plain": openpyxl_plain,
    "openpyxl styled": openpyxl_styled,
    "xlsxwriter plain": lambda: write_xlsxwriter(False),
    "xlsxwriter styled": lambda: write_xlsxwriter(True),
    "versions": lambda: None,
}
start = time.perf_counter()
writers[which]()
ms = (time.perf_counter() - start) * 1000
versions = {"openpyxl": openpyxl.__version__, "xlsxwriter": xlsxwriter.__version__}
print(json.dumps({"write": ms, "versions": versions}))

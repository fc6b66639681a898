# SPDX-License-Identifier: GPL-3.0-or-later
reader_sources = \
	src/reader/charset.c src/reader/charset.h \
	src/reader/charset_convert.c src/reader/charset_convert.h \
	src/reader/charset_guess.c src/reader/charset_guess.h \
	src/reader/charset_name.c src/reader/charset_name.h \
	src/reader/html.c \
	src/reader/html_attr.c src/reader/html_attr.h \
	src/reader/html_card.c src/reader/html_card.h \
	src/reader/html_charset.c src/reader/html_charset.h \
	src/reader/html_emit.c src/reader/html_emit.h \
	src/reader/html_furniture.c src/reader/html_furniture.h \
	src/reader/html_guard.c src/reader/html_guard.h \
	src/reader/html_layout.c src/reader/html_layout.h \
	src/reader/html_line.c src/reader/html_line.h \
	src/reader/html_page.c src/reader/html_page.h \
	src/reader/html_pair.c src/reader/html_pair.h \
	src/reader/html_parse.c src/reader/html_parse.h \
	src/reader/html_path.c src/reader/html_path.h \
	src/reader/html_table.c src/reader/html_table.h \
	src/reader/html_tag.c src/reader/html_tag.h \
	src/reader/html_walk.c src/reader/html_walk.h \
	src/reader/magic.c src/reader/magic.h \
	src/reader/pdf.c \
	src/reader/pdf_align.c src/reader/pdf_align.h \
	src/reader/pdf_column.c src/reader/pdf_column.h \
	src/reader/pdf_contents.c src/reader/pdf_contents.h \
	src/reader/pdf_emit.c src/reader/pdf_emit.h \
	src/reader/pdf_file.c src/reader/pdf_file.h \
	src/reader/pdf_grid.c src/reader/pdf_grid.h \
	src/reader/pdf_ink.c src/reader/pdf_ink.h \
	src/reader/pdf_join.c src/reader/pdf_join.h \
	src/reader/pdf_layout.c src/reader/pdf_layout.h \
	src/reader/pdf_line.c src/reader/pdf_line.h \
	src/reader/pdf_mark.c src/reader/pdf_mark.h \
	src/reader/pdf_object.c src/reader/pdf_object.h \
	src/reader/pdf_page.c src/reader/pdf_page.h \
	src/reader/pdf_paragraph.c src/reader/pdf_paragraph.h \
	src/reader/pdf_path.c src/reader/pdf_path.h \
	src/reader/pdf_row.c src/reader/pdf_row.h \
	src/reader/pdf_rule.c src/reader/pdf_rule.h \
	src/reader/pdf_sheet.c src/reader/pdf_sheet.h \
	src/reader/pdf_table.c src/reader/pdf_table.h \
	src/reader/reader.c src/reader/reader.h \
	src/reader/reader_list.h \
	src/reader/text.c \
	src/reader/text_cell.c src/reader/text_cell.h \
	src/reader/text_date.c src/reader/text_date.h \
	src/reader/text_field.c src/reader/text_field.h \
	src/reader/text_flat.c src/reader/text_flat.h \
	src/reader/text_line.c src/reader/text_line.h \
	src/reader/text_mark.c src/reader/text_mark.h \
	src/reader/text_piece.c src/reader/text_piece.h \
	src/reader/text_shape.c src/reader/text_shape.h \
	src/reader/text_stream.c src/reader/text_stream.h \
	src/reader/text_table.c src/reader/text_table.h \
	src/reader/text_torn.c src/reader/text_torn.h \
	$(NULL)

# SPDX-License-Identifier: GPL-3.0-or-later
# Samples: documents with what they say.  One folder a case: input, expected.xml, origin, and the source of a PDF.
sample_files = \
	samples/en/corrigendum/input.html \
	samples/en/corrigendum/origin \
	samples/en/gem-bid/input.pdf \
	samples/en/gem-bid/origin \
	samples/en/gem-bid/source.html \
	samples/en/list-page/input.html \
	samples/en/list-page/origin \
	samples/en/rfp-long/input.pdf \
	samples/en/rfp-long/origin \
	samples/en/rfp-long/source.html \
	samples/en/social-rfp-page/input.html \
	samples/en/social-rfp-page/origin \
	samples/en/social-rfp/input.pdf \
	samples/en/social-rfp/origin \
	samples/en/social-rfp/source.html \
	samples/en/uk-award-lots/input.html \
	samples/en/uk-award-lots/origin \
	samples/negative/empty-page/input.html \
	samples/negative/empty-page/origin \
	samples/negative/encrypted/input.pdf \
	samples/negative/encrypted/origin \
	samples/negative/encrypted/source.html \
	samples/negative/image-only/input.pdf \
	samples/negative/image-only/origin \
	samples/negative/image-only/source.html \
	samples/negative/news-article-zh/input.html \
	samples/negative/news-article-zh/origin \
	samples/negative/news-article/input.html \
	samples/negative/news-article/origin \
	samples/zh/cns-facebook-award/input.html \
	samples/zh/cns-facebook-award/origin \
	samples/zh/cns-facebook-tender/input.pdf \
	samples/zh/cns-facebook-tender/origin \
	samples/zh/cns-facebook-tender/source.html \
	samples/zh/cns-twitter-award/input.html \
	samples/zh/cns-twitter-award/origin \
	samples/zh/cns-twitter-tender/input.pdf \
	samples/zh/cns-twitter-tender/origin \
	samples/zh/cns-twitter-tender/source.html \
	samples/zh/correction/input.html \
	samples/zh/correction/origin \
	samples/zh/lots-over-pages/input.pdf \
	samples/zh/lots-over-pages/origin \
	samples/zh/lots-over-pages/source.html \
	samples/zh/plain-text/input.txt \
	samples/zh/plain-text/origin \
	$(NULL)
EXTRA_DIST += samples/print.sh $(sample_files)

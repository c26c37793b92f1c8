# ruff: noqa: E501 (patterns and texts are read more easily whole)
"""How people of many fields and countries set one entry of their list, and what they put entries in."""

from typing import NamedTuple


class Look(NamedTuple):
    """One way to set an entry."""

    studies: str
    form: str
    """How names are written (`habit_works.written`)."""
    between: str
    last: str
    """What parts names, and what stands before the last one."""
    html: str
    """{t.} ends with a full stop, {w} names the others than the owner, {s} is an acronym, {k} counts up and {K} down."""
    boxes: str = "any"


CARD = '<div class="card"><div class="card-body">{e}</div></div>'
BOXES = {
    "ul": ("<ul>", "<li>{e}</li>", "</ul>"),
    "ol": ("<ol>", "<li>{e}</li>", "</ol>"),
    "p": ("", "<p>{e}</p>", ""),
    "div": ("<div>", '<div class="pub">{e}</div>', "</div>"),
    "br br": ("<div>", "{e}<br><br>", "</div>"),
    "br": ("<p>", "{e}<br>", "</p>"),
    "row": ("<table>", "<tr><td>{e}</td></tr>", "</table>"),
    "numbered row": ("<table>", "<tr><td>{k}.</td><td>{e}</td></tr>", "</table>"),
    "picture row": ("<table>", '<tr><td><img src="{k}.png"></td><td>{e}</td></tr>', "</table>"),
    "dl": ("<dl>", "<dt>[{k}]</dt><dd>{e}</dd>", "</dl>"),
    "card": ('<div class="row">', CARD, "</div>"),
    "article": ("<main>", "<article><div>{e}</div></article>", "</main>"),
    "typed": ("", "<p>{k}. {e}</p>", ""),
    "counted down": ("", "<p>[{K}] {e}</p>", ""),
    "quote": ("<blockquote>", "<p>{e}</p>", "</blockquote>"),
    "font": ("", '<p><font size="2" face="Arial"><span>{e}</span></font></p>', ""),
    "bare": ("", "{e}", ""),
    "table": ("<table>", "<tr>{e}</tr>", "</table>"),
    "headed table": ("<table><tr>{h}</tr>", "<tr>{e}</tr>", "</table>"),
    "dt": ("<dl>", "{e}", "</dl>"),
    "text": ("", "{e}\n\n", ""),
    "markdown": ("", "- {e}\n", ""),
}
KINDS_OF_BOXES = {
    "any": "ul ol p div br-br row numbered-row picture-row dl card article typed counted-down font quote",
    "line": "ul ol p div br br row dl typed counted-down font",
    "lines": "ul ol p div row card article picture-row dl",
}
COMMA = (", ", " and ")
_W = "computing"
_ANY = "computing mathematics physics economics medicine humanities"
_NATURAL = "physics chemistry medicine"
LOOKS = {
    "bold title, lines": Look(_W, "Given F", *COMMA, "<b>{t}</b><br>{a}<br><i>{v}</i>, {y}", "lines"),
    "linked title, venue in bold": Look(_W, "Given F", *COMMA, '<a href="{k}.pdf">{t}</a><br>{a}<br><b>{s} {y}</b>', "lines"),
    "acronym first, lines": Look(_W, "Given F", *COMMA, "[{s}'{yy}] <b>{t}</b><br>{a}", "lines"),
    "acronym first": Look(_W, "Given F", *COMMA, "[{s} {y}] {a}. {t.}"),
    "acronym first, title first": Look(_W, "Given F", *COMMA, "<b>[{s}'{yy}]</b> {t.} {a}."),
    "badge": Look(_W, "Given F", *COMMA, '<span class="badge">{s} {y}</span> <a href="{k}">{t}</a><div class="au">{a}</div>', "lines"),
    "venue above": Look(_W, "Given F", *COMMA, "<b>{s} {y}</b><br>{t}<br>{a}", "lines"),
    "venue below, short": Look(_W, "Given F", *COMMA, "{t}<br>{a}<br>{s} {y}", "lines"),
    "plain divs": Look(_W, "Given F", *COMMA, "<div>{t}</div><div>{a}</div><div>{v}, {y}</div>", "lines"),
    "em dashes": Look(_ANY, "Given F", *COMMA, "{a} — {t} — {v} — {y}"),
    "slashes": Look(_ANY, "Given F", *COMMA, "{t} / {a} / {v} / {y}"),
    "bars": Look(_W, "Given F", *COMMA, "{t} | {a} | {v} {y}"),
    "middle dots": Look(_W, "Given F", *COMMA, "<b>{t}</b> · {a} · <i>{v}</i> · {y}"),
    "colon behind the year": Look(_ANY, "F, Given", "; ", "; ", "{a} ({y}): {t.} {v}."),
    "label with letter": Look(_W, "G. F", *COMMA, "[{L}{K}] {a}, “{t},” in <i>{v}</i>, {y}."),
    "label, title first": Look(_W, "Given F", *COMMA, "<b>{L}{k}.</b> {t.} {a}. {v}, {y}."),
    "small capitals": Look("mathematics humanities", "Given F", *COMMA, '<span style="font-variant: small-caps">{a}</span>, <i>{t}</i>, {v} {n} ({y}), {p}.'),
    "title in small capitals": Look("law humanities", "Given F", *COMMA, '<span style="font-variant:small-caps">{t}</span>, {v}, {y}{(w)}'),
    "annotated": Look(_ANY, "Given F", *COMMA, "<b>{t}</b>, {a}, <i>{v}</i>, {y}. {note}"),
    "annotated below": Look("economics humanities computing", "Given F", *COMMA, "{a}: <a href='{k}.pdf'>{t}</a>. {v} ({y}).<br>{note}"),
    "abstract below": Look(_ANY, "Given F", *COMMA, "<b>{t}</b> ({y})<br>{a}<br><i>{v}</i><details><summary>Abstract</summary><p>{note}</p></details>", "lines"),
    "with, in brackets": Look("economics", "Given F", *COMMA, "<a href='{k}.pdf'>{t}</a>{(w)}, <i>{v}</i>, {y}"),
    "with, below": Look("economics", "Given F", *COMMA, "<b>{t}</b><br>{with}<br><i>{v}</i>, {y}", "lines"),
    "with, quoted": Look("economics law", "Given F", *COMMA, "“{t}”{, w}, {v}, {y}."),
    "with, joint": Look("economics mathematics", "Given F", *COMMA, "{t}{ (j)}. {v} {n} ({y}), {p}."),
    "status": Look("economics", "Given F", *COMMA, "<b>{t}</b>{(w)}<br>{status}", "lines"),
    "status, in a line": Look("economics", "Given F", *COMMA, "“{t}”{(w)}. {status}."),
    "working paper": Look("economics", "Given F", *COMMA, "{a} ({y}). “{t.}” NBER Working Paper No. {n}1{n}."),
    "economics, year first": Look("economics", "Given F", *COMMA, "{t}, {a}, {v}, {month} {y}, {n}({k}): {p}."),
    "mathematics, MR": Look("mathematics", "Given F", *COMMA, "{a}, <i>{t}</i>, {v} <b>{n}</b> ({y}), no. {k}, {p}. MR{n}123{n}"),
    "mathematics, plain": Look("mathematics", "Given F", *COMMA, "{t}, {v} {n} ({y}), {p}{(w)}."),
    "mathematics, arXiv": Look("mathematics", "Given F", *COMMA, '{t}{(w)}, <a href="https://arxiv.org/abs/2101.0{n}45">arXiv:2101.0{n}45</a>, {v} {n} ({y}).'),
    "mathematics, authors behind": Look("mathematics", "G. F", *COMMA, "<b>{t}</b> ({a}), <i>{v}</i> {n} ({y}), {p}"),
    "physics": Look("physics", "G. F", *COMMA, "{a}, “{t},” {v} <b>{n}</b>, {p1} ({y})."),
    "physics, title first": Look("physics", "G. F", *COMMA, "{t}<br>{a}<br>{v} <b>{n}</b>, {p1} ({y})", "lines"),
    "physics, italic title": Look("physics", "G. F", *COMMA, "<i>{t}</i>, {a}, {v} {n}, {p1} ({y}), [arXiv:1905.0{n}23]"),
    "physics, collaboration": Look("physics", "F, G.", ", ", ", ", "{a} et al. (TIDE Collaboration), {t.} {v} {n} ({y}) {p1}"),
    "astronomy": Look("physics", "F, G.", ", ", ", &amp; ", "{a} {y}, {v}, {n}, {p1}: {t}"),
    "chemistry": Look("chemistry", "G. F", ", ", ", ", "{t}, {a}, <i>{v}</i> <b>{y}</b>, <i>{n}</i>, {p}."),
    "chemistry, ACS": Look("chemistry", "F, G.", "; ", "; ", "{a} {t.} <i>{v}</i> <b>{y}</b>, <i>{n}</i>, {p}."),
    "chemistry, title in bold": Look("chemistry", "Given F", *COMMA, "{K}. <b>{t}</b> {a} <i>{v}</i> <b>{y}</b>, <i>{n}</i>, {p}.", "line"),
    "chemistry, quoted": Look("chemistry", "G. F", *COMMA, "{a}, “{t}”, {v}, {y}, {n}, {p}. DOI: 10.1021/abc.{n}123"),
    "law": Look("law", "Given F", *COMMA, "<i>{t}</i>, {n} {v} {p1} ({y}){(w)}"),
    "law, plain": Look("law", "Given F", *COMMA, "{t}, {n} {v} {p1} ({y})"),
    "law, names first": Look("law", "Given F", ", ", " &amp; ", "{a}, <i>{t}</i>, {n} {v} {p1} ({y})."),
    "vancouver": Look("medicine", "F GG", ", ", ", ", "{a}. {t.} {v}. {y} {month};{n}({k}):{p}. doi: 10.1056/abc{n}. PMID: 30{n}12{n}."),
    "vancouver, lines": Look("medicine chemistry", "F GG", ", ", ", ", "{t.}<br>{a}.<br>{v}. {y};{n}:{p}.", "lines"),
    "medicine, bold title": Look(_NATURAL, "F GG", ", ", ", ", "<b>{t.}</b> {a}. <i>{v}</i> {y}; {n}: {p}"),
    "initials first, colon": Look(_NATURAL, "F G.", ", ", ", ", "{a}: {t.} {v} {n}, {p} ({y})"),
    "book": Look("humanities", "Given F", *COMMA, "<i>{t}</i> ({city}: {press}, {y})."),
    "book, plain": Look("humanities", "Given F", *COMMA, "<i>{t}</i>. {press}, {y}."),
    "chapter": Look("humanities", "Given F", *COMMA, "“{t},” in <i>{book}</i>, ed. {eds} ({city}: {press}, {y}), {p}."),
    "chapter, authors first": Look("humanities", "F, Given first", *COMMA, "{a}. “{t.}” In <i>{book}</i>, edited by {eds}, {p}. {city}: {press}, {y}."),
    "chapter, single quotes": Look("humanities law", "Given F", *COMMA, "‘{t}’, in {eds} (eds.), <i>{book}</i> ({press}, {y}), pp. {p}."),
    "article, single quotes": Look("humanities", "Given F", *COMMA, "‘{t}’, <i>{v}</i>, {n}.{k} ({y}), {p}"),
    "article, no quotes": Look("humanities", "Given F", *COMMA, "{t.} <i>{v}</i> {n} ({y}): {p}."),
    "philosophy, forthcoming": Look("humanities", "Given F", *COMMA, "“{t}”, forthcoming in <i>{v}</i>. [<a href='{k}.pdf'>penultimate draft</a>]"),
    "year first, tab": Look("humanities", "Given F", *COMMA, "{y} &nbsp; “{t},” <i>{v}</i> {n}: {p}.", "line"),
    "year first, bold": Look(_ANY, "Given F", *COMMA, "<b>{y}</b> {a}. {t.} <i>{v}</i>."),
    "thesis": Look("computing mathematics", "Given F", *COMMA, "<i>{t.}</i> PhD thesis, University of Northgate, {y}."),
    "patent": Look("computing chemistry", "Given F", *COMMA, "{a}, “{t},” US Patent 10,{n}1,{n}2, {y}."),
    "authors last": Look(_ANY, "Given F", *COMMA, "<b>{t}</b>. <i>{v}</i>, {y}. {a}."),
    "authors last, line": Look(_ANY, "Given F", *COMMA, "{t}, <i>{v}</i> ({y})<br>{a}", "lines"),
    "whole entry linked": Look(_ANY, "F, G.", ", ", " and ", '<a href="{k}.pdf">{a} ({y}). {t.} {v}.</a>'),
    "labelled": Look(_ANY, "Given F", *COMMA, "<b>Title:</b> {t}<br><b>Authors:</b> {a}<br><b>Journal:</b> {v}, {y}", "lines"),
    "sentences": Look("mathematics economics", "Given F", *COMMA, "{t.} {j.}Published in {v}, {y}."),
    "heading and lines": Look(_ANY, "Given F", *COMMA, "<h3>{t}</h3><p>{a}</p><p><i>{v}</i>, {y}</p>", "bare div"),
    "heading and list": Look(_ANY, "Given F", *COMMA, "<h4>{t}</h4><ul><li>{a}</li><li>{v}, {y}</li></ul>", "bare"),
    "heading linked, list of links": Look(_W, "Given F", *COMMA, "<h4><a href='{k}.pdf'>{t}</a></h4><p>{a}. <em>{v}</em>, {y}.</p><ul><li><a href='c'>Code</a></li><li><a href='s'>Slides</a></li></ul>", "bare div"),
    "h5 in cards": Look(_W, "Given F", *COMMA, '<h5>{t}</h5><h6>{a}</h6><p class="text">{v} {y}</p>', "card"),
    "dt is the title": Look(_ANY, "Given F", *COMMA, "<dt>{t}</dt><dd>{a}</dd><dd>{v}, {y}</dd>", "dt"),
    "dt is the year": Look(_ANY, "Given F", *COMMA, "<dt>{y}</dt><dd>{a}. {t.} <i>{v}</i></dd>", "dt"),
    "columns: year, title, authors, venue": Look(_ANY, "Given F", *COMMA, "<td>{y}</td><td>{t}</td><td>{a}</td><td>{v}</td>", "table headed-table"),
    "columns: title, venue, year": Look(_ANY, "Given F", *COMMA, "<td>{t}</td><td>{v}</td><td>{y}</td>", "table headed-table"),
    "columns: number, entry, pdf": Look(_ANY, "G. F", *COMMA, "<td>{k}</td><td>{a}, {t}, {v} ({y})</td><td><a href='{k}.pdf'>PDF</a></td>", "table"),
    "columns: authors, title, venue": Look(_ANY, "F, G.", ", ", ", ", "<td>{a}</td><td>{t}</td><td>{v} {n}, {p}, {y}</td>", "table headed-table"),
    "markdown, bullets": Look(_W, "Given F", *COMMA, "**{t}**  \n  {a}  \n  *{v}*, {y}", "markdown"),
    "markdown, nested": Look(_W, "Given F", *COMMA, "{t}\n  - {a}\n  - *{v}*, {y}\n  - [pdf]({k}.pdf)", "markdown"),
    "markdown, headings": Look(_W, "Given F", *COMMA, "### {t}\n\n{a}\n\n*{v}*, {y}", "text"),
    "text, wrapped": Look(_ANY, "G. F", *COMMA, "[{k}] {a}. {t.}\n    {v}, {y}.", "text"),
    "german": Look("german", "F, Given", " / ", " / ", "{a} ({y}): {t}, in: {v} {n}, S. {p}."),
    "german, quoted": Look("german", "Given F", ", ", " und ", "„{t}“, in: {v}, {n} ({y}), S. {p}."),
    "german, bare": Look("german", "Given F", ", ", " und ", "{t}, in: {v}, {n}. Jg., Heft {k}, {y}, S. {p}{(mit)}."),
    "german, chapter": Look("german", "Given F", ", ", " und ", "{t.} In: {eds} (Hrsg.): {book}. {city}: {press} {y}, S. {p}."),
    "german, book": Look("german", "Given F", ", ", " und ", "{t.} {city}: {press} {y}."),
    "french": Look("french", "Given F", ", ", " et ", "{a}, « {t} », <em>{v}</em>, n° {n}, {y}, p. {p}."),
    "french, alone": Look("french", "Given F", ", ", " et ", "« {t} », <i>{v}</i>, {n}({k}), {y}, p. {p}{(avec)}."),
    "french, HAL": Look("french", "Given F", ", ", ", ", "{a}. {t.} <i>{v}</i>, {y}, {n} ({k}), pp.{p}. <a href='h'>⟨hal-0{n}12{n}⟩</a>"),
    "french, book": Look("french", "Given F", ", ", " et ", "<em>{t}</em>, {city}, {press}, {y}."),
    "spanish": Look("spanish", "FF, Given", "; ", " y ", "{a} ({y}). «{t}», <i>{v}</i>, {n}, pp. {p}."),
    "spanish, alone": Look("spanish", "Given F", ", ", " y ", "“{t}”, en <i>{v}</i>, nº {n}, {y}, pp. {p}."),
    "spanish, abnt": Look("spanish", "FF, G.", "; ", "; ", "{a} {t.} <b>{v}</b>, v. {n}, p. {p}, {y}."),
    "japanese": Look("japanese", "FG", "，", "，", "{a}，「{t}」，{v}，Vol.{n}，No.{k}，pp.{p}，{y}年."),
    "japanese, humanities": Look("japanese", "FG", "・", "・", "{a}（{y}）「{t}」『{v}』{n}号，{p}頁"),
    "japanese, plain": Look("japanese", "FG", "、", "、", "{a}, {t}, {v}, {n}巻{k}号, {y}."),
    "chinese": Look("chinese", "FG", ", ", ", ", "{a}. {t}[J]. {v}, {y}, {n}({k}): {p}."),
    "chinese, commas": Look("chinese", "FG", "、", "、", "{a}，{t}，《{v}》，{y}年第{k}期。"),
    "chinese, alone": Look("chinese", "FG", "、", "、", "《{t}》，《{v}》{y}年第{k}期，第{p}页。"),
    "korean": Look("korean", "FG", ", ", ", ", "{a}, “{t},” {v}, {n}권 {k}호, pp. {p}, {y}."),
    "korean, year first": Look("korean", "FG", "·", "·", "{a} ({y}). {t.} {v}, {n}({k}), {p}."),
}  # fmt: skip
HEADS = {"{y}": "Year", "{t}": "Title", "{a}": "Authors", "{v}": "Journal", "{k}": "No."}

"""Headings of sections in the languages of homepages."""

import pytest

from crawler.lexicon import heading_kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("24 Papers", "publications"),
        ("Publications (12)", "publications"),
        ("SELECTED PUBLICATIONS", "publications"),
        ("📚 Conference Publications", "publications"),
        ("Peer-reviewed", "publications"),
        ("Veröffentlichungen", "publications"),
        ("Publications scientifiques", "publications"),
        ("Publicaciones", "publications"),
        ("Pubblicazioni", "publications"),
        ("Publicações", "publications"),
        ("Публикации", "publications"),
        ("学术论文", "publications"),
        ("研究業績", "publications"),
        ("연구 논문", "publications"),
        ("2021", "year"),
        ("Workshop Publications", "workshops"),
        ("Preprints", "preprints"),
        ("Under Review", "preprints"),
        ("Journal Papers", "journals"),
        ("Book Chapters", "books"),
        ("PhD Thesis", "theses"),
        ("Patents", "patents"),
        ("Education", "education"),
        ("教育经历", "education"),
        ("学歴", "education"),
        ("학력", "education"),
        ("Work Experiences", "positions"),
        ("Awards & Honors", "awards"),
        ("🔥 What's New", "news"),
        ("News Articles", "press"),
        ("Invited Talks", "talks"),
        ("国内学会(ポスター発表)", "talks"),
        ("研究会等での発表/Presentation", "talks"),
        ("Academic Services", "services"),
        ("Conference Reviewer", "services"),
        ("Teaching", "teaching"),
        ("Projects", "projects"),
        ("Research Interest", "interests"),
        ("Contact", "contact"),
        ("About me", "about"),
        ("PhD Students", "students"),
        ("Software", "software"),
        ("Hobbies", "other"),
        ("My most recent publications and talks:", "publications"),
        ("Talks & Publications", "publications"),
        ("Best papers and awards", "awards"),
        ("On the provision of public goods in small towns, paper", None),
        ("Jane Doe", None),
        ("", None),
    ],
)
def test_kind(heading, kind):
    assert heading_kind(heading) == kind

"""What opens or closes a part of a line about a degree: remarks, honours, labels, and what somebody studied."""

import re

from crawler.homepage.facts.joints import joint
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv

REMARK = Late(
    r"^(?:gpa|cgpa|rank|with (?:high(?:est)? )?(?:honou?rs|distinction)|advis|supervis|expected|major gpa"
    rf"|top \d|(?:first|1st|second|2nd|upper second|lower second)[- ]class|overall|"
    rf"\d[\d./ ]*(?:\s(?:e|y|con|und|z|cum) \w+)?$|{of_cv('remark')})",
    re.IGNORECASE,
)
HONOURS = Late(
    r"\s*[(（](?:(?:with )?(?:hons?|honou?rs|distinction)|(?:magna|summa) cum laude|cum laude|first class[^()]*|"
    rf"{of_cv('honours')}[^()]*)\.?[)）]$",
    re.IGNORECASE,
)
_STUDIES = (
    r"\w*[Ss]tudium(?:\s(?:der|des))?|(?:[ÉéEe]tudes|[Ee]studios|[Ss]tudi|[Ss]tudia|[Ss]tudier|[Ss]tudies?|[Ee]studos"
    r"|[Σσ]πουδές)\s+(?:de|di|d['’]|van|i|in|en|em|z|w zakresie)"
)
STUDIED = re.compile(
    rf"(?<![\w’'])(?<!\bde )(?<!\bdegli )(?:{_STUDIES})\s+(?P<field>[^\W\d_][^,()]+?)"
    rf"(?=\s+(?:{joint('at')}|in\s[A-ZÀ-Þ])|[,(]|$)"
)
"""`Studium der Geschichte an der …`"""
FIELD_LABEL = Late(rf"^(?:major(?:ed)?(?: in)?|field|专业|專業|専攻|전공|{of_cv('field')})\s*[:：]?\s*", re.IGNORECASE)

# ruff: noqa: E501 (entries are read more easily whole)
"""References as pages of East, South and West Asia print them: with signs of their own, typed tight, in their own scripts."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page, Publication


def read(body: str) -> list[Publication]:
    page = f"<title>A</title><body>{body}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


WAYS = {
    "the Chinese standard, typed tight, ends titles by its marks alone": (
        "<h2>代表性论文</h2><div>[1]欧阳舟远,诸葛岚,李铁舟.雾中船闸的识别方法[J].运河学报,2021,54(3):12-20.<br>[2]诸葛岚,欧阳舟远.木质船闸裂纹监测[J].水门与灯,2020(5):33-39.<br>"
        "[3]欧阳舟远．谁为船闸付费？——来自三座小城的证据[J]．运河论坛，2019，37(2)：101-115．<br>[4]OUYANG Zhouyuan,ZHUGE Lan.Fog over quiet locks, Norland[J].Canal Review,2022,13:4.</div>",
        [
            ("雾中船闸的识别方法", ("欧阳舟远", "诸葛岚", "李铁舟"), 2021, "运河学报"),
            ("木质船闸裂纹监测", ("诸葛岚", "欧阳舟远"), 2020, "水门与灯"),
            ("谁为船闸付费？——来自三座小城的证据", ("欧阳舟远",), 2019, "运河论坛"),
            ("Fog over quiet locks, Norland", ("OUYANG Zhouyuan", "ZHUGE Lan"), 2022, "Canal Review"),
        ],
    ),
    "who did what in brackets, and inventors": (
        "<h2>著書</h2><ol><li>『やさしい水門』（分担執筆、第3章「霧の力学」）、榊原舟介 編、宮下直水ほか 著 水路出版、2019年</li><li>榊原舟介（共著）『水路の基礎』、灯火社、2015年</li></ol>"
        "<h2>特許</h2><ol><li>「水門制御装置」 発明者：榊原舟介、宮下直水　特開2020-123456（2020年8月6日公開）</li></ol>",
        [
            ("やさしい水門", ("榊原舟介", "宮下直水"), 2019, None),
            ("水路の基礎", ("榊原舟介",), 2015, None),
            ("水門制御装置", ("榊原舟介", "宮下直水"), 2020, None),
        ],
    ),
    "cards that begin with a journal and how often it is cited": (
        "".join(
            f"<div class=item><div class=b>{a}</div><div class=t>{b}</div><div class=x>{c}</div><div class=y>{d}</div></div>"
            for a, b, c, d in (
                ("ACS Nano <span>IF 17.1</span>", "Wafer-wide fog by freezing", "S. Bong, H. Seonu*", "17, 1120–1128"),
                ("Small", "Printed locks on paper, cloth and skin", "H. Seonu*", "19, 2207711"),
                ("한국수문학회지", "목재 수문의 피로 거동", "남궁준, 선우혜*", "46(2), 201–209"),
            )
        ).join(("<h2>Publications</h2><h3>2023</h3>", "")),
        [
            ("Wafer-wide fog by freezing", ("S. Bong", "H. Seonu"), 2023, "ACS Nano"),
            ("Printed locks on paper, cloth and skin", ("H. Seonu",), 2023, "Small"),
            ("목재 수문의 피로 거동", ("남궁준", "선우혜"), 2023, "한국수문학회지"),
        ],
    ),
    "years of the Thai calendar, vowels that are no letters": (
        "<h3>ผลงานทางวิชาการ</h3><p>กมลวรรณ ศรีสมบูรณ์ และ ธนากร วงศ์ใหญ่. (2564). การพัฒนาทักษะการอ่านของนักเรียน. วารสารครุศาสตร์, 49(2), 15-32.</p>"
        "<p>ธนากร วงศ์ใหญ่. (2563). ความสุขในการทำงานของครู. วารสารคลอง, ปีที่ 18 ฉบับที่ 1, หน้า 77-91.</p>",
        [
            ("การพัฒนาทักษะการอ่านของนักเรียน", ("กมลวรรณ ศรีสมบูรณ์", "ธนากร วงศ์ใหญ่"), 2021, "วารสารครุศาสตร์"),
            ("ความสุขในการทำงานของครู", ("ธนากร วงศ์ใหญ่",), 2020, "วารสารคลอง"),
        ],
    ),
    "the Indian full stop": (
        "<h3>प्रकाशित शोध-पत्र</h3><ol><li>त्रिवेदी, मीनाक्षी एवं चतुर्वेदी, हरिशंकर (2019)। लोकगीतों में स्त्री स्वर। हिंदी अनुशीलन, 61(1), 12-25।</li>"
        "<li>त्रिवेदी, मीनाक्षी (2020)। कथा का लोक। नई दिल्ली: नहर प्रकाशन।</li></ol>",
        [
            ("लोकगीतों में स्त्री स्वर", ("त्रिवेदी, मीनाक्षी", "चतुर्वेदी, हरिशंकर"), 2019, "हिंदी अनुशीलन"),
            ("कथा का लोक", ("त्रिवेदी, मीनाक्षी",), 2020, "नई दिल्ली: नहर प्रकाशन"),
        ],
    ),
    "people joined in Arabic, volumes by their own words": (
        "<h2>الأبحاث المنشورة</h2><ol><li>الهاشمي، سلمى والقيسي، عمر (2020). أثر الضباب في القنوات القديمة. مجلة القنوات: العلوم، المجلد 47، العدد 3، ص 101-118.</li>"
        '<li>سلمى الهاشمي وعمر القيسي. "مصابيح الجسور في المدن"، المجلة الأردنية للقنوات، مجلد 15، عدد 1، 2019.</li></ol>',
        [
            ("أثر الضباب في القنوات القديمة", ("الهاشمي، سلمى", "القيسي، عمر"), 2020, "مجلة القنوات: العلوم"),
            ("مصابيح الجسور في المدن", ("سلمى الهاشمي", "عمر القيسي"), 2019, "المجلة الأردنية للقنوات"),
        ],
    ),
    "columns by their heads, in any tongue": (
        "<h3>Các công trình đã công bố</h3><table><tr><th>TT</th><th>Tên công trình</th><th>Năm công bố</th><th>Tên tạp chí</th><th>Số, trang</th></tr>"
        "<tr><td>1</td><td>Nghiên cứu sương mù trên kênh</td><td>2021</td><td>Tạp chí Kênh</td><td>59(3), 345-350</td></tr>"
        "<tr><td>2</td><td>Đèn và cửa cống ở miền Bắc</td><td>2020</td><td>Tạp chí Thủy lợi</td><td>58(2), 101-108</td></tr></table>",
        [
            ("Nghiên cứu sương mù trên kênh", None, 2021, "Tạp chí Kênh"),
            ("Đèn và cửa cống ở miền Bắc", None, 2020, "Tạp chí Thủy lợi"),
        ],
    ),
    "books whose press is no heading": (
        "<p>一、著作</p><p>1、《水门法原论》（独著），运河人民出版社2023年版。</p><p>2、《运河法案例教程》（副主编），北岸大学出版社，2018年。</p>"
        "<p>二、论文</p><p>1、《论水门产权的构造》，《运河研究》2022年第3期，独著；</p>",
        [
            ("水门法原论", None, 2023, None),
            ("运河法案例教程", None, 2018, None),
            ("论水门产权的构造", None, 2022, "运河研究"),
        ],
    ),
    "Hebrew figures, and journals in bold where nothing slants": (
        "<h2>פרסומים</h2><ol><li>שטרנפלד, י' וגבע, נ' (2022). ערפל על התעלות. <b>נתיבות</b>, נז(2), 101–128.</li>"
        "<li>שטרנפלד, י' (2017). פנסים וגשרים. בתוך ד' כספי (עורך), <b>דרכי המים</b> (עמ' 55–78). תל-אביב: רציף.</li></ol>",
        [
            ("ערפל על התעלות", ("שטרנפלד, י'", "גבע, נ'"), 2022, "נתיבות"),
            ("פנסים וגשרים", ("שטרנפלד, י'",), 2017, "דרכי המים"),
        ],
    ),
    "dates that touch titles, signs that end names": (
        "<h2>论文成果</h2><ul><li><span>2022-03-01</span><a href=a>Fog-targeted lamps for quiet locks</a><p>Le Zhan, Hui Kong, Rong Ji* ACS Nano 2022, 16, 4567</p></li>"
        "<li><span>2021-09-12</span><a href=b>可激活的灯在船闸中的应用</a><p>展乐, 孔慧, 纪容* 运河科学：船闸 2021, 51, 1200</p></li></ul>",
        [
            ("Fog-targeted lamps for quiet locks", ("Le Zhan", "Hui Kong", "Rong Ji"), 2022, "ACS Nano"),
            ("可激活的灯在船闸中的应用", ("展乐", "孔慧", "纪容"), 2021, None),
        ],
    ),
    "serials without quotes, reprints, and those left unnamed": (
        '<h3>논문</h3><p>• 편도윤(2022), "수문 노동자의 판단기준", 수문법연구, 제53호, 1-45.</p><p>• 편도윤 외(2021), "운하 종사자 보호방안 연구", 운하논총, 제38집 제2호, 33-60.</p>'
        "<p>• 赫连铮、尉迟远：《“运河改制”再探——以墓志为中心》，《文与水》2019年第5期；人大复印资料《水门史》2020年第1期全文转载。</p>",
        [
            ("수문 노동자의 판단기준", ("편도윤",), 2022, "수문법연구"),
            ("운하 종사자 보호방안 연구", ("편도윤",), 2021, "운하논총"),
            ("“运河改制”再探——以墓志为中心", ("赫连铮", "尉迟远"), 2019, "文与水"),
        ],
    ),
    "Japanese law reviews: number and year in one, nothing between title and journal": (
        "<h3>【論文】</h3><div>「水門担保の実行手続」運河協会雑誌138巻4号（2021年）1-70頁<br>「動産水門登記制度の課題」ユリスト1540号（2020年）20頁以下<br>「水門の物上代位・再論（一）（二・完）」民水法雑誌155巻2号・3号（2019年）</div>",
        [
            ("水門担保の実行手続", None, 2021, "運河協会雑誌"),
            ("動産水門登記制度の課題", None, 2020, "ユリスト"),
            ("水門の物上代位・再論（一）（二・完）", None, 2019, "民水法雑誌"),
        ],
    ),
    "badges and theses in Korean": (
        "<h3>논문</h3><div><div><span>국내</span><h4>실크 수문의 마찰</h4><p>조예빈, 갈서연*</p><p>수문학회지, 2021, 30(4), 201-206</p></div>"
        "<div><span>표지논문</span><h4>Lamps from silk</h4><p>Yebin Jo, Sol Bu*</p><p>Advanced Functional Materials, 2023, 33, 2301234</p></div></div>"
        "<h3>학위논문</h3><ol><li>어진우 (2012). 수문 지킴이의 동학. 운하대학교 대학원 박사학위논문.</li></ol>",
        [
            ("실크 수문의 마찰", ("조예빈", "갈서연"), 2021, "수문학회지"),
            ("Lamps from silk", ("Yebin Jo", "Sol Bu"), 2023, "Advanced Functional Materials"),
            ("수문 지킴이의 동학", ("어진우",), 2012, None),
        ],
    ),
    "a year between people and title, all parted by commas; no space behind any sign": (
        "<h3>期刊論文</h3><p>1. 游雅慧、<u>喬振邦</u>*，2021，台灣水門數位轉型之關鍵因素，運河學報，38(2)，155-180。</p><p>2. <u>喬振邦</u>、游雅慧，2019，家族船閘與創新：以水門為例，運河評論，27(4)，701-738。</p>"
        "<h3>論文列表</h3><div>1.闻人雪,尉迟恒.绿洲运河蒸发估算.运河研究,2021,38(4):900-910.<br>2.Wenren X,Yuchi H.Snowmelt runoff in quiet canals.Journal of Canal Land,2018,10(5):701-712.</div>",
        [
            ("台灣水門數位轉型之關鍵因素", ("游雅慧", "喬振邦"), 2021, "運河學報"),
            ("家族船閘與創新：以水門為例", ("喬振邦", "游雅慧"), 2019, "運河評論"),
            ("绿洲运河蒸发估算", ("闻人雪", "尉迟恒"), 2021, "运河研究"),
            ("Snowmelt runoff in quiet canals", ("Wenren X", "Yuchi H"), 2018, "Journal of Canal Land"),
        ],
    ),
    "Indonesian and Vietnamese words between people and before figures": (
        "<h3>Publikasi Jurnal</h3><ol><li>Hutagalung, B., Prameswari, W., dan Saputri, D. 2019. Perilaku Penjaga Kanal di Medan. Agrisep 18(2): 77-90.</li>"
        "<li>Lê Đình Khôi, Tạ Quỳnh Hoa (2020), Mô hình hóa dòng chảy sông Hậu, Tạp chí Khoa học Kỹ thuật Thủy lợi và Môi trường, số 68, tr. 45-52.</li></ol>",
        [
            ("Perilaku Penjaga Kanal di Medan", ("Hutagalung, B.", "Prameswari, W.", "Saputri, D."), 2019, "Agrisep"),
            (
                "Mô hình hóa dòng chảy sông Hậu",
                ("Lê Đình Khôi", "Tạ Quỳnh Hoa"),
                2020,
                "Tạp chí Khoa học Kỹ thuật Thủy lợi và Môi trường",
            ),
        ],
    ),
    "books by roles, countries and translators, all between commas": (
        "<h4>【科研成果】</h4><p>（一）著作</p><p>1.《占有水门的体系》，独著，运河出版社2021年版。</p><p>2.《水门法典评注》，合著（撰写第24-27条），北岸法制出版社2020年版。</p>"
        "<p>3.《北国水门法》（上册），[日]川野葵著，北岸大学出版社2018年版。</p><p>（二）译文</p><p>1.[德]菲利普·黑恩：《水权的交错》，载《中德水门研究》第17卷，北岸大学出版社2018年版。</p>",
        [
            ("占有水门的体系", None, 2021, "运河出版社"),
            ("水门法典评注", None, 2020, "北岸法制出版社"),
            ("北国水门法", ("川野葵",), 2018, "北岸大学出版社"),
            ("水权的交错", ("菲利普", "黑恩"), 2018, "中德水门研究"),
        ],
    ),
    "titles in angles that hold quotes, books edited with somebody, towns before presses": (
        "<h3>Books 專書</h3><p>《水上人家：河口的國家與社會，1750-1911》（香港：運河書店，2022）。</p><p>與馬耀舟合編：《水門碑刻叢考》（香港：北岸書局，2017）。</p>"
        "<h3>Articles 論文</h3><p>〈「無籍之舟」：清代的水課與戶籍〉，《運河研究集刊》，第115期（2022年3月），頁1-48。</p><p>〈沙田、水寨與宗族——檔案讀後〉，《水門學刊》，第18卷第1期（2020），頁63-101。</p>",
        [
            ("水上人家：河口的國家與社會，1750-1911", None, 2022, "運河書店"),
            ("水門碑刻叢考", ("馬耀舟",), 2017, "北岸書局"),
            ("「無籍之舟」：清代的水課與戶籍", None, 2022, "運河研究集刊"),
            ("沙田、水寨與宗族——檔案讀後", None, 2020, "水門學刊"),
        ],
    ),
    "presses and years alone in brackets, short titles before books": (
        "<p><b>■単著</b><br>・『水門の夜――灯りの社会学』（青灯社、2020年）<br>・『空き舟のまちで』（運河新書、2016年）</p><p><b>■分担執筆</b><br>・「縮む運河を歩く」、桐野舟編著『地域水門学講座2』（東水堂、2018年）、第5章<br>・「孤独舟」、『現代水門学事典』（弘水堂、2017年）</p>",
        [
            ("水門の夜――灯りの社会学", None, 2020, "青灯社"),
            ("空き舟のまちで", None, 2016, "運河新書"),
            ("縮む運河を歩く", None, 2018, "地域水門学講座2"),
            ("孤独舟", None, 2017, "現代水門学事典"),
        ],
    ),
    "Korean presses that have the form of names": (
        "<h4>저서</h4><ul><li>『운하 항구의 서사』, 소명출판, 2021.</li><li>『수문과 바다』(공저), 역락, 2018.</li><li>『부두의 기록』(편저), 보고사, 2015.</li></ul>",
        [
            ("운하 항구의 서사", None, 2021, "소명출판"),
            ("수문과 바다", None, 2018, "역락"),
            ("부두의 기록", None, 2015, "보고사"),
        ],
    ),
    "months in wide brackets, volumes with editors, roles behind names": (
        "<h3>專書論文</h3><ol><li>簡素舟（2019）。<b>課程的縫隙：水門手記</b>。臺北市：五水。</li><li>簡素舟（2017）。運河課程的經驗。載於周明河（主編），<b>水門社會學新論</b>（頁 145-178）。臺北市：高水。</li>"
        "<li>M. W. Roe（著），簡素舟（譯）（2015）。<b>水門知識</b>。臺北市：學水。</li></ol><h3>研討會論文</h3><ol><li>簡素舟（2021，11月）。運河條例後的部落學校。論文發表於運河學會年會，花蓮縣。</li></ol>",
        [
            ("課程的縫隙：水門手記", ("簡素舟",), 2019, "五水"),
            ("運河課程的經驗", ("簡素舟",), 2017, "水門社會學新論"),
            ("水門知識", ("M. W. Roe", "簡素舟"), 2015, "學水"),
            ("運河條例後的部落學校", ("簡素舟",), 2021, None),
        ],
    ),
    "journals with their numbers and a Japanese month, presenters marked, part in a book": (
        "<h3>論文</h3><ul><li><a href=1>『海灯集』写本の校訂</a><div>鵜飼 千舟</div><div>水門文学　92(6)　1-24　2023年6月　査読有り</div></li><li><a href=2>港町の灯</a><div>鵜飼 千舟</div><div>運河・水門　(231)　15-28　2021年4月　査読有り招待有り筆頭著者</div></li></ul>"
        "<h3>著書</h3><p>犬養丈河 分担執筆「第7章 らせんの水門」、『運河の最前線』、シーエム出版、2018年.</p><h3>国内学会</h3><ol><li>江利川誠，○湊谷亮河：「水門の学習」，運河講演会2018，2A1-K05，北九州，2018年6月．</li></ol>",
        [
            ("『海灯集』写本の校訂", ("鵜飼 千舟",), 2023, "水門文学"),
            ("港町の灯", ("鵜飼 千舟",), 2021, "運河・水門"),
            ("第7章 らせんの水門", ("犬養丈河",), 2018, "運河の最前線"),
            ("水門の学習", ("江利川誠", "湊谷亮河"), 2018, None),
        ],
    ),
    "roles before a press in one bracket, journals right behind quotes, names of one letter": (
        "<h3>著書</h3><p>『水門調査の法理』（有水閣、2017年）〔単著〕</p><p>『ケースで学ぶ水門法』（共著、弘水堂、2021年）</p><h3>判例評釈</h3><p>「運河の条例制定権」水門問題 110巻2号 4-15頁 2019年2月</p>"
        "<h3>症例報告</h3><ol><li>海老原 颯, 桑名 まどか, 戸澤 圭. 水門に合併した霧の1例. 運河 2023; 64(2): 77-83.</li></ol>",
        [
            ("水門調査の法理", None, 2017, "有水閣"),
            ("ケースで学ぶ水門法", None, 2021, "弘水堂"),
            ("運河の条例制定権", None, 2019, "水門問題"),
            ("水門に合併した霧の1例", ("海老原 颯", "桑名 まどか", "戸澤 圭"), 2023, "運河"),
        ],
    ),
    "Korean badges of kinds, and three more people": (
        '<h3>Publications</h3><ul><li>[국내학회] 천하람, 나건우, "수문 진동 기반 안개 감지", HCI Korea 2023, 하이원리조트, 2023.02 (우수논문상 수상)</li>'
        "<li>[KCI] 나건우, 천하람, “운하의 도달 영역”, 대한수문학회지 41(3): 201-212, 2022.06</li><li>[학위논문] 나건우, “수문의 한손 조작성 연구”, 다온대학교 박사학위논문, 2015.02</li></ul>"
        "<h3>저서</h3><p>옥다온 외 3인 (2022). 수문보장론 (제2판). 서울: 학지사.</p><p>옥다온 (2021). 운하의 미래. 파주: 나남.</p>",
        [
            ("수문 진동 기반 안개 감지", ("천하람", "나건우"), 2023, "HCI Korea"),
            ("운하의 도달 영역", ("나건우", "천하람"), 2022, "대한수문학회지"),
            ("수문의 한손 조작성 연구", ("나건우",), 2015, None),
            ("수문보장론 (제2판)", ("옥다온",), 2022, None),
            ("운하의 미래", ("옥다온",), 2021, None),
        ],
    ),
    "signs behind names, and no space behind them": (
        "<p><b>【论文】</b></p><p>1. 阮秋舟, 毕航. 运河水闸研究进展. 水门学报, 2020, 46(6): 801-813.</p><p>2. 毕航,阮秋舟*.水闸品种耐热性鉴定[J].中国水门科学,2019,33(4):321-329.</p>",
        [
            ("运河水闸研究进展", ("阮秋舟", "毕航"), 2020, "水门学报"),
            ("水闸品种耐热性鉴定", ("毕航", "阮秋舟"), 2019, "中国水门科学"),
        ],
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_ways_of_asia(way):
    body, expected = WAYS[way]
    works = read(body)
    assert [(w.title, w.authors, w.year) for w in works] == [e[:3] for e in expected]
    for work, (*_, venue) in zip(works, expected, strict=True):
        assert venue is None or work.venue == venue


def test_talks_and_theses_of_others_are_told_by_their_headings():
    body = (
        "<h2>论文</h2><p>公孙舟，陆岚. 雾中灯火研究. 运河学报，2021，46(5)：1501-1510.</p><p>陆岚，公孙舟. 木闸裂纹的分形. 水门学报，2020，41(9)：1088-1096.</p>"
        "<h2>指导学生论文</h2><p>陆岚. 船闸裂纹特征研究[D]. 运河大学, 2021.</p><h2>招待講演・国際会議発表</h2><p>公孙舟. 灯火. 運河国際会議, 京都, 2019.</p>"
    )
    assert [w.title for w in read(body)] == ["雾中灯火研究", "木闸裂纹的分形"]

# ruff: noqa: E501 (patterns and texts are read more easily whole)
"""Works, people and venues of several fields of study, made up or common knowledge, for the pages of `page_habits.py`."""

import random
import re
from dataclasses import dataclass, field

WESTERN = [
    ("Lena", "Brandt"), ("Tomás", "Ibarra Sanz"), ("Wei-Lun", "Chao"), ("Xiaoyu", "Liang"), ("Priya", "Raghunathan"),
    ("Owen", "Fairweather"), ("Marie-Claire", "Dubosc"), ("Pieter", "van den Hoek"), ("Aoife", "Ní Bhriain"),
    ("Kenji", "Morishita"), ("Svetlana", "Orlova"), ("Giulia", "De Santis"), ("Omar", "El-Tayeb"), ("Hyun-woo", "Seo"),
    ("Robert J.", "Hale"), ("A. Selin", "Yıldız"), ("Jens", "Østergaard"), ("Ruth", "Mensah"), ("Dmitri", "Volkov"),
    ("Chloé", "Lacroix"), ("Samuel", "Whitlock"), ("Minh Anh", "Trần"), ("João", "Figueiredo"), ("Ines", "Kowalczyk"),
]  # fmt: skip
JAPANESE = [("太郎", "佐藤"), ("花子", "鈴木"), ("健一", "高橋"), ("由美", "田中"), ("翔太", "渡辺"), ("恵子", "伊藤")]
CHINESE = [("伟", "王"), ("芳", "李"), ("秀英", "张"), ("建国", "刘"), ("晓明", "陈"), ("志强", "杨"), ("海燕", "赵")]
KOREAN = [("민수", "김"), ("지영", "이"), ("서연", "박"), ("현우", "최"), ("지훈", "정"), ("수진", "강")]


@dataclass(frozen=True, slots=True)
class Study:
    """What people of one field write, and where they publish it."""

    titles: str
    venues: str
    short: str = "HARBOR TideCon SIGDOCK CVPR NeurIPS ICML ACL MapWorks CHI ICRA"
    """Acronyms of meetings."""
    people: list[tuple[str, str]] = field(default_factory=lambda: WESTERN)

    def sample_titles(self, rng: random.Random, count: int) -> list[str]:
        titles = self.titles.split("|")
        return rng.sample(titles, min(count, len(titles)))


STUDIES = {
    "computing": Study(
        "TideNet: Forecasting Harbour Currents with Sparse Sensors|Learning to Moor|Is Attention All That Boats Need?"
        "|What You See Is What You Dock: Visual Berthing in the Wild|A Survey on Cargo Placement"
        "|Fast and Accurate Hull Segmentation via Graph Pruning|On the Limits of Offline Dredging"
        "|Secure Multi-Party Bidding for Port Slots|FloatQA: A Benchmark for Reasoning over Nautical Charts"
        "|Beyond Buoys: Self-Supervised Anchors for Time Series|Towards Trustworthy Lock-Keeping Agents"
        "|Verifying Distributed Ferries with TLA+|Do Language Models Know the Tide?|Scheduling under Fog, Revisited"
        "|Efficient k-Nearest Quay Search in High Dimensions|Human-AI Teaming on the Bridge: Lessons from 40 Crews",
        "Proceedings of the 14th ACM Conference on Harbour Systems|IEEE Transactions on Tidal Computing"
        "|International Conference on Nautical Intelligence|NeurIPS|ACM Computing Surveys|Workshop on Floating Agents"
        "|Proc. IEEE/CVF Conference on Computer Vision and Pattern Recognition|Journal of Maritime Informatics",
    ),
    "mathematics": Study(
        "On the cohomology of braided groups|A remark on a theorem of Halphen|Tilting modules and knotted surfaces"
        "|Nonexistence of smooth tidal flows in dimension four|Sharp bounds for the p-adic sieve"
        "|The Dirichlet problem on rough annuli|Every lattice of rank two is a dock|Cusp forms, quays and L-functions"
        "|Stability of traveling waves for the damped lock equation, II|Counting points on moduli of barges"
        "|Random walks on wreath products|An index formula for open manifolds with ends",
        "J. Algebra|Comm. Math. Phys.|Duke Math. J.|Ann. Sci. Éc. Norm. Supér. (4)|Trans. Amer. Math. Soc."
        "|Canad. J. Math.|Invent. Math.|Math. Z.|SIAM J. Numer. Anal.|Proc. London Math. Soc.",
    ),
    "physics": Study(
        "Observation of tidal resonances in cold sodium|Search for dark buoys with the TIDE detector"
        "|Spin transport through a leaky channel|Constraints on sea-level gravity from pulsar timing"
        "|Phase diagram of the two-dimensional barge model|High-temperature superconductivity in wet oxides"
        "|Photon blockade in a moored cavity|The mass function of harbour galaxies at z ~ 2"
        "|Entanglement and locks: a tensor-network study|Floquet engineering of Dirac canals"
        "|Anomalous Hall drift in twisted bilayers|Quantum noise limits to mooring",
        "Phys. Rev. Lett.|Phys. Rev. B|JHEP|Astrophys. J.|Nature Physics|Appl. Phys. Lett.|New J. Phys."
        "|Mon. Not. R. Astron. Soc.|Rev. Mod. Phys.|Physical Review X",
    ),
    "chemistry": Study(
        "Copper-catalyzed hydroboration of internal alkynes|A Porous Cage for Selective Brine Capture"
        "|Tuning the band gap of lead-free perovskites by strain|Total Synthesis of (−)-Mooringine"
        "|Water oxidation at a dinuclear manganese site|Operando study of sodium plating on carbon anodes"
        "|Mechanochemical routes to metal–organic frameworks|Enzyme-like docking in supramolecular gels"
        "|Photoredox C–H arylation under flow|Self-healing ionogels with low hysteresis",
        "J. Am. Chem. Soc.|Angew. Chem. Int. Ed.|Chem. Sci.|ACS Nano|Chem. Commun.|Adv. Mater.|Inorg. Chem."
        "|Nature Chemistry|Org. Lett.",
    ),
    "economics": Study(
        "Tides of Trade: Evidence from 400 Ports|Who Pays the Pilot?|Sticky Tolls|Do Canals Cause Growth?"
        "|Optimal Mooring Fees with Heterogeneous Captains|The Long Shadow of the Grain Barge"
        "|Monetary Policy in a Currency Harbour|Dockworkers, Unions, and the Wage Gap|Bargaining over Berths"
        "|Expectations and the Price of Salt|Learning by Lending: Credit and Crops in River Towns"
        "|Lighthouses Revisited: Public Goods and Private Rents",
        "American Economic Review|Quarterly Journal of Economics|Journal of Port Economics|Econometrica"
        "|Review of Economic Studies|Journal of Public Economics|RAND Journal of Economics|World Development"
        "|AEJ: Applied Economics|Journal of Law and Economics",
    ),
    "law": Study(
        "The Law of the Lock|Salvage and the Duty to Warn|Rethinking Riparian Rights|Against Harbor Immunity"
        "|Judicial Review of Port Tariffs: An Empirical Study|Who Owns the Tide?|Contracting Around Shipwreck"
        "|The Canal as Public Forum|Data Havens and Safe Harbors|Antitrust at Sea: A Reply to My Critics",
        "Harv. L. Rev.|Yale L.J.|U. Chi. L. Rev.|Mich. J. Int’l L.|Geo. Wash. L. Rev.|J. Mar. L. & Com.|Stan. L. Rev.",
    ),
    "medicine": Study(
        "Dietary salt and arrhythmia in ferry crews: a prospective cohort study|Sepsis after cold-water immersion"
        "|Efficacy of early mobilisation in the intensive care unit: a randomised trial|Seasickness and the gut microbiome"
        "|Association of sleep duration with stroke risk among dock workers|Gene therapy for inherited night blindness"
        "|Telemedicine on remote islands: systematic review and meta-analysis|Hearing loss in engine-room personnel"
        "|Outcomes of hip fracture surgery at sea level and altitude|Long-term effects of brine inhalation in mice",
        "N Engl J Med|Lancet|BMJ Open|J Clin Oncol|PLoS One|JAMA Intern Med|Eur Heart J|Ann Surg|Int J Epidemiol",
    ),
    "humanities": Study(
        "The Ferryman's Tale: Labour and Longing on the Lower River|Salt Roads|Reading Kant on the Quay"
        "|Of Ships and Sonnets: Metaphor in Early Modern Verse|Empire of Mud|Listening to the Lighthouse"
        "|Women, Water, and Work in Late Medieval Ghent|The Pilot’s Gaze: Photography at the Edge of the Colony"
        "|Ghost Piers|Towards a Poetics of the Ledger|Archives of Silt: Memory and Dredging in Cold War Hamburg"
        "|Wittgenstein's Ladder and the Rope",
        "Past & Present|Journal of Modern History|New Literary History|Philosophical Review|Representations"
        "|The Burlington Magazine|English Historical Review|Critical Inquiry|Speculum",
    ),
    "german": Study(
        "Die Ordnung der Schleuse|Zur Semantik des Ufers|Flussfahrten. Eine Kulturgeschichte des Treidelns"
        "|Vertrauen und Vertrag im Hafenrecht|Wer darf an Bord? Migration und Grenze im langen 19. Jahrhundert"
        "|Digitale Lotsen: Zur Rolle von Algorithmen in der Seefahrt|Das Meer als Metapher bei Blumenberg"
        "|Arbeit am Wasser – Arbeit am Begriff|Was heißt Navigieren?|Schiffbruch ohne Zuschauer",
        "Zeitschrift für Kulturphilosophie|Geschichte und Gesellschaft|Soziale Welt|Der Staat|Leviathan|Merkur"
        "|Archiv für Begriffsgeschichte|Kölner Zeitschrift für Soziologie und Sozialpsychologie",
    ),
    "french": Study(
        "L’écluse et le droit|Penser la marée : une anthropologie du littoral|Les bateliers de la Loire au XVIIIe siècle"
        "|Naviguer sans carte ?|De la rive au texte|Usages sociaux du canal en temps de crise|Le port comme frontière"
        "|Estimation bayésienne des crues soudaines|Une brève histoire du halage|Ce que les phares nous disent",
        "Annales. Histoire, Sciences Sociales|Revue française de sociologie|Actes de la recherche en sciences sociales"
        "|L’Homme|Genèses|Revue d’économie politique|Cahiers du littoral",
    ),
    "spanish": Study(
        "La esclusa y la ley|Historia social de los barqueros del Ebro|¿Quién gobierna el puerto?|Redes de sal"
        "|Memoria y naufragio en la novela contemporánea|Estimación de caudales con modelos bayesianos"
        "|Mujeres en los muelles: trabajo y género (1880-1936)|El faro como archivo|Poética de la orilla",
        "Revista de Estudios Políticos|Historia Social|Anales de Literatura|Revista de Economía Aplicada|Papers"
        "|Estudios Geográficos|Boletín de la Sociedad Matemática",
    ),
    "japanese": Study(
        "潮流予測のための疎な観測手法|港湾都市の歴史的変遷に関する研究|灯台の文化史|深層学習による船体領域の抽出|運河と近代|塩の道を読む"
        "|係留計画の最適化とその評価",
        "日本海事学会誌|情報処理学会論文誌|史学雑誌|電子情報通信学会論文誌D|人工知能学会誌|土木学会論文集",
        people=JAPANESE,
    ),
    "chinese": Study(
        "基于稀疏观测的潮流预测方法|港口城市的历史变迁|灯塔文化史研究|面向船体分割的深度网络|运河与近代中国社会|盐道考|论航海图的制图逻辑",
        "计算机学报|软件学报|历史研究|中国科学：信息科学|地理学报|自动化学报",
        people=CHINESE,
    ),
    "korean": Study(
        "희소 관측 기반 조류 예측 방법|항만 도시의 역사적 변천|등대의 문화사 연구|선체 분할을 위한 심층 신경망|운하와 근대 사회|소금길 읽기",
        "정보과학회논문지|한국해양학회지|역사비평|대한토목학회논문집|한국통신학회논문지",
        people=KOREAN,
    ),
}  # fmt: skip
BOOKS = [
    "Handbook of Harbour Studies", "The Oxford Companion to Rivers", "Writing Water", "New Essays on Canals",
    "Zwischen Ufer und Strom", "Penser les rives", "Essays in Honour of Ann Poe",
]  # fmt: skip
PRESSES = [
    ("Cambridge", "Cambridge University Press"), ("London", "Wharf & Sons"), ("Berlin", "de Gruyter"),
    ("Paris", "Presses du Canal"), ("Chicago", "University of Chicago Press"), ("New York", "Northgate Press"),
    ("Frankfurt am Main", "Uferverlag"), ("Madrid", "Ediciones del Muelle"),
]  # fmt: skip
NOTES = [
    "We show that gates leak more in winter than in summer, and explain why.",
    "This paper studies how pilots learn. Using data from 40 ports, we find that practice matters.",
    "A short proof of a known fact.",
]


def written(person: tuple[str, str], form: str, first: bool) -> str:
    """A name as the form has it: `Given F`, `G. F`, `F, G.`, `F GG`, `FF, Given`, `FG` …, in capitals where doubled."""
    given, family = person
    initials = re.findall(r"(?:(?<=[\s-])|^)[^\W\d_]", given)
    if form == "F, Given first":
        return f"{family}, {given}" if first else f"{given} {family}"
    if form == "FG":
        return family + given
    dotted = "-".join(f"{i}." for i in initials) if "-" in given else " ".join(f"{i}." for i in initials)
    parts = {"FF": family.upper(), "F": family, "GG": "".join(initials), "Given": given, "G.": dotted}
    return re.sub(r"FF|F|GG|Given|G\.", lambda m: parts[m.group()], form)

"""Which words of a piece of an entry name the place where the work appeared."""

import pytest

from crawler.homepage.fields.places import best_venue
from crawler.values.imprints import without_town


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Presented at the 2019 Lock Association Annual Conference", "Lock Association Annual Conference"),
        ("CHI Conference, 2020", "CHI"),
        ("Paper presented at the 12th Congress of Canals, Lyon", "Congress of Canals"),
        # Abbreviated words end no name; societies' proceedings are called so.
        ("Comm. Algebra 42 (2014), 12-34", "Comm. Algebra"),
        ("Duke Math. J. 165 (2016), 211-240", "Duke Math. J"),
        ("Nucl. Phys. B 654 (2003) 123", "Nucl. Phys. B"),
        ("In IEEE Int. Conf. on Ropes (ICR), pages 12-20, Nice, May 2012. IEEE", "IEEE Int. Conf. on Ropes (ICR)"),
        ("Proc. Roy. Soc. A 284, 252-271, 1965", "Proc. Roy. Soc. A"),
        ("Proc. Int. Conf. on Ropes, 2012", "Int. Conf. on Ropes"),
        ("Comment. Math. Helv. 94 (2019), no. 2, 301–344", "Comment. Math. Helv"),
        ("Int. J. Lock Mech. Min. Sci., Vol. 41, pp. 12-29, 2004", "Int. J. Lock Mech. Min. Sci"),
        ("Student paper, Quay Workshop, Leuven, Belgium, 2004", "Quay Workshop"),
        # Numbers and the words before them.
        ("J. Geophys. Res. Solid Earth, 126, e2020JB01", "J. Geophys. Res. Solid Earth"),
        ("Handbook of Towing (2nd ed., pp. 101–122). Guilford Press", "Handbook of Towing"),
        ("Ausona, XXI, 151, 51-74", "Ausona"),
        ("Mundo Canal, XII (2008), 12-34", "Mundo Canal"),
        ("NBER Working Paper No. 23456, June 2017", "NBER Working Paper"),
        ("Revista de Hidrovias, Lisboa, v. 12, n. 3, p. 45-67, 2015", "Revista de Hidrovias"),
        ("Economia e Canali, n. 3/2012, pp. 45-67", "Economia e Canali"),
        ("Zeitschrift für Wasser, Jg. 12, Heft 3, 2009, S. 123-145", "Zeitschrift für Wasser"),
        ("Handbook of Locks, chapter 12, pages 45-67. Elsevier, 2010", "Handbook of Locks"),
        # Quotation marks, and what leads to the name in other languages.
        ("in «Rivista dei canali», XII (2008), pp. 12-34", "Rivista dei canali"),
        ("„Przegląd Kanałowy” 2015, nr 3, s. 45-67", "Przegląd Kanałowy"),
        ("[w:] Historia rzek, red. J. Holm, Kraków 2012, s. 45-67", "Historia rzek"),
        ("Chapter 3 in Handbook of Locks, Vol. 2, edited by J. Holm, Elsevier, 2010", "Handbook of Locks"),
        # Towns are part of no name, but of that of a university.
        ("Göttingen: Wallenhof 2011", "Wallenhof"),
        ("Frankfurt a. M.: Campus 2013", "Campus"),
        ("Roma, Carocci, 2010", "Carocci"),
        ("Paris, Belin, 320 p", "Belin"),
        ("М.: Наука, 2012. 320 с", "Наука"),
        ("Oxford and New York: Berghahn Books, 2015", "Berghahn Books"),
        ("In Holm, J. (Hrsg.): Räume des Wassers, Berlin 2014, S. 45-67", "Räume des Wassers"),
        ("in J. Holm (dir.), Histoire des fleuves, Rennes, PUR, 2012, p. 45-60", "Histoire des fleuves"),
        ("University of California, Berkeley, 2012", "University of California, Berkeley"),
        ("in THE HANDBOOK OF WATER LAW 345 (J. Roe ed., Oxford Univ. Press 2018)", "HANDBOOK OF WATER LAW"),
        ("Springer, 2015", "Springer"),
        # Parts of journals are no presses.
        ("Transportation Research Part B: Methodological", "Transportation Research Part B: Methodological"),
        ("Annals of Slow Canals Section D: Ice and Fog, 2020", "Annals of Slow Canals Section D: Ice and Fog"),
    ],
)  # fmt: skip
def test_the_name_stands_alone(text, name):
    assert best_venue([text]).name == name


@pytest.mark.parametrize("name", ["Ropes: A History", "Journal of Fog, Rain, and Hail", "College of Locks, Berlin"])
def test_what_is_no_town_stays(name):
    assert without_town(name) == name

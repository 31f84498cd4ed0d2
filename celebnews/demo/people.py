"""The demo's cast. Everybody here is invented; a likeness to anybody living would be a mistake."""

from celebnews.demo.people_more import MORE_PEOPLE
from celebnews.demo.shapes import DemoName, DemoPerson, Look

FIRST_PEOPLE: tuple[DemoPerson, ...] = (
    DemoPerson(
        slug="solvi-brekkedal",
        name="Sølvi Brekkedal",
        sort_name="Brekkedal, Sølvi",
        summary="Actor, ‘The Glasswright’s Daughter’ and ‘The Tin Orchard’; once engaged to Jory Penhallick",
        biography="""<p><strong>Sølvi Brekkedal</strong> grew up above a chandler’s shop in Ålesund and was cast in her first film because she could splice a rope without looking down. <em>The Glasswright’s Daughter</em> made her name in eleven languages; she has learnt to say thank you in nine of them.</p>
<p>Two series of the harbour drama <em>The Breakwater Shift</em> followed, and then <em>The Tin Orchard</em>, for which she trained for a season with a real beekeeper. Her letters to the makers of theatrical wigs are collected on <a href="https://brekkedal.example/letters/">her own site</a>.</p>""",
        born="1991-04-17",
        occupations=("actor",),
        names=(
            DemoName("Sølvi Marie Brekkedal", "birth"),
            DemoName("Solvi Brekkedahl", "misspelling", printable=False),
            DemoName("Jorvi", "together", since="2024", until="2026", shared_with="jory-penhallick"),
        ),
        links=(
            ("website", "https://brekkedal.example/"),
            ("other", "https://encyclopaedia.example/wiki/Solvi_Brekkedal"),
            ("other", "https://pictures.example/solvibrekkedal/"),
        ),
        look=Look(skin=1, hair="blond", style="long", clothes="coat", hue=158),
    ),
    DemoPerson(
        slug="jory-penhallick",
        name="Jory Penhallick",
        sort_name="Penhallick, Jory",
        summary="Singer and guitarist of Tollgate Choir; writes love songs and then has to tour them",
        biography="""<p><strong>Jory Penhallick</strong> founded Tollgate Choir in a lifeboat shed in Lanverran, Cornwall, with two cousins and a harmonium that nobody would buy. Three albums later the cousins are still in the band and the harmonium has its own flight case.</p>
<p>He writes slowly and apologises quickly. Four years of silence ended with <em>Low Water</em>, and with a tour whose last night he has called the only one on which he was not frightened.</p>
<p>Lyrics, with the crossings-out, are kept at <a href="https://tollgatechoir.example/words/">the band’s archive</a>.</p>""",
        born="1988",
        occupations=("singer", "songwriter", "guitarist"),
        names=(DemoName("Jory Penhalick", "misspelling", printable=False),),
        links=(
            ("website", "https://tollgatechoir.example/"),
            ("other", "https://pictures.example/tollgatechoir/"),
        ),
        look=Look(skin=2, hair="brown", style="quiff", clothes="jumper", hue=212, beard=True),
    ),
    DemoPerson(
        slug="marigold-vex",
        name="Marigold Vex",
        sort_name="Vex, Marigold",
        summary="Pop star and songwriter; took Copperline Records to court over her own first songs",
        biography="""<p>Born Margaret Renée Stubbs in a flat over a launderette, <strong>Marigold Vex</strong> chose her stage name from a seed packet and a crossword on the same afternoon. She signed her first contract at nineteen and has since become known as a woman who reads the second one.</p>
<p>Her albums <em>Kitchen Radio</em> and <em>Night Bus Hymnal</em> put brass bands back into nightclubs. Since the lawsuit she has lectured on clause-spotting to young musicians, with <a href="https://marigoldvex.example/clauses/">free worksheets</a> and, by request, an encore.</p>""",
        born="1994-08",
        occupations=("singer", "songwriter"),
        names=(
            DemoName("Margaret Renée Stubbs", "birth"),
            DemoName("Vexette", "former"),
            DemoName("Maggie Stubbs", "alias"),
        ),
        links=(
            ("website", "https://marigoldvex.example/"),
            ("other", "https://encyclopaedia.example/wiki/Marigold_Vex"),
        ),
        look=Look(skin=2, hair="red", style="curls", clothes="dress", hue=44, earrings=True),
    ),
    DemoPerson(
        slug="halina-szalwinska",
        name="Halina Szałwińska",
        sort_name="Szałwińska, Halina",
        summary="Grande dame of stage and screen; author of the memoir ‘What the Prompter Heard’",
        biography="""<p><strong>Halina Szałwińska</strong> left Łódź at twenty-two with a suitcase, a place at drama school and, she maintains, no intention of becoming anybody’s national treasure. Forty films and some two thousand evenings in the theatre have defeated her.</p>
<p>She was married for sixteen years to the producer Edmund Hoyt, with whom she has two children and, these days, a standing quarrel about the parking. Her memoir, <em>What the Prompter Heard</em>, was read in proof by rather more people than she had planned.</p>""",
        born="1956",
        occupations=("actor", "author"),
        names=(DemoName("Halina Hoyt", "married", since="1984", until="2000"),),
        links=(
            ("other", "https://encyclopaedia.example/wiki/Halina_Szalwinska"),
            ("other", "https://filmindex.example/name/szalwinska/"),
        ),
        look=Look(skin=1, hair="white", style="bun", clothes="robe", hue=292, earrings=True),
    ),
    DemoPerson(
        slug="mila-szalwinska-hoyt",
        name="Mila Szałwińska-Hoyt",
        sort_name="Szałwińska-Hoyt, Mila",
        summary="Designer of the label Szałwia; daughter of Halina Szałwińska, sister of Konrad Hoyt",
        biography="""<p>The designer <strong>Mila Szałwińska-Hoyt</strong> calls her label Szałwia, which is Polish for sage, half of her surname, and a reliable test of who has bothered to look it up. Her first collection was laughed at; her third was copied.</p>
<p>She cuts for movement, and asks each client to climb something before the second fitting. The studio in Northquay opens its <a href="https://szalwia.example/offcuts/">offcuts drawer</a> to students twice a year.</p>""",
        born="1989-11",
        occupations=("fashion designer",),
        names=(DemoName("Mila Hoyt", "former"),),
        links=(
            ("website", "https://szalwia.example/"),
            ("other", "https://pictures.example/szalwia/"),
        ),
        look=Look(skin=1, hair="black", style="bob", clothes="shirt", hue=138, glasses=True),
    ),
    DemoPerson(
        slug="konrad-hoyt",
        name="Konrad Hoyt",
        sort_name="Hoyt, Konrad",
        summary="Chef of The Ninth Table and host of ‘Mind the Crust’; the calm one in a loud family",
        biography="""<p><strong>Konrad Hoyt</strong> opened The Ninth Table with eight tables, so that regulars would always have something to ask about. It earned its first star in the year its oven broke, which he considers unrelated.</p>
<p>On television he presents <em>Mind the Crust</em>, a baking programme in which nobody is sent home. He learnt to cook, he says, because it was the one room of the house where his mother did not rehearse.</p>""",
        born="1986-01-30",
        occupations=("chef", "television presenter"),
        links=(("website", "https://ninthtable.example/"),),
        look=Look(skin=2, hair="auburn", style="short", clothes="shirt", hue=18),
    ),
    DemoPerson(
        slug="fintan-ocallanagh",
        name="Fintan O’Callanagh",
        sort_name="O’Callanagh, Fintan",
        summary="Comedian; host of ‘Room for Pudding’, the talk show with soup and no desk",
        biography="""<p>Before television found him, <strong>Fintan O’Callanagh</strong> drove a library van around County Clare and tried out his jokes on borrowers of large-print westerns. He still regards a silence of four seconds as warm applause.</p>
<p><em>Room for Pudding</em> has run for nine series on a single idea: that two strangers and a tureen are more entertaining than one star and a sofa. Recordings are free, and <a href="https://roomforpudding.example/tickets/">the ballot for seats</a> is drawn from a colander.</p>""",
        born="1979-12-06",
        occupations=("comedian", "talk-show host"),
        names=(DemoName("The Colander King", "alias"),),
        links=(
            ("website", "https://roomforpudding.example/"),
            ("other", "https://filmindex.example/name/ocallanagh/"),
        ),
        look=Look(skin=1, hair="grey", style="curls", clothes="suit", hue=98, glasses=True),
    ),
    DemoPerson(
        slug="toma-kirishiro",
        name="Toma Kirishiro",
        sort_name="Kirishiro, Toma",
        summary="Composer and producer; the patient ear behind Tollgate Choir’s album ‘Low Water’",
        biography="""<p><strong>Toma Kirishiro</strong> trained as a piano tuner in Kanazawa and came to composing by way of the notes that customers said were wrong. His scores for the films of Begoña Larrañeta are built from rain, breath and a very small number of violins.</p>
<p>As a producer he works with the lamps out and the windows open. Musicians who have survived it speak of the experience as others speak of the sea.</p>""",
        born="1975",
        occupations=("composer", "record producer"),
        names=(DemoName("霧代斗真", "alias"), DemoName("きりしろとうま", "alias")),
        links=(
            ("website", "https://kirishiro.example/"),
            ("other", "https://encyclopaedia.example/wiki/Toma_Kirishiro"),
        ),
        look=Look(skin=3, hair="black", style="short", clothes="coat", hue=248, glasses=True),
    ),
    DemoPerson(
        slug="begona-larraneta",
        name="Begoña Larrañeta",
        sort_name="Larrañeta, Begoña",
        summary="Film director, ‘The Tin Orchard’; known for very long takes and very short interviews",
        biography="""<p>Three features in fourteen years is not a large body of work, and <strong>Begoña Larrañeta</strong> sees no reason to hurry. The opening shot of <em>The Weir Keeper</em> lasts nineteen minutes; the speech with which she accepted a prize for it lasted six words.</p>
<p>She lives outside Pamplona with an orchard, two mules and a cutting room in the former cider press. Students may write to her through <a href="https://larraneta.example/post/">a postal address</a>, and are advised to enclose a stamp.</p>""",
        born="1971-09-22",
        occupations=("film director", "screenwriter"),
        links=(
            ("website", "https://larraneta.example/"),
            ("other", "https://filmindex.example/name/larraneta/"),
        ),
        look=Look(skin=3, hair="grey", style="braids", clothes="coat", hue=12),
    ),
    DemoPerson(
        slug="callum-ashgrove",
        name="Callum Ashgrove",
        sort_name="Ashgrove, Callum",
        summary="Actor, ‘The Breakwater Shift’; no relation of the footballer who shares his name",
        biography="""<p>The actor <strong>Callum Ashgrove</strong> is best known as the crane driver Ned Tolley in <em>The Breakwater Shift</em>, a part for which he passed the real examination and now holds a licence he has never needed again.</p>
<p>He has never played football, in spite of what several thousand strangers believe, and keeps <a href="https://callumashgrove.example/wrong-one/">a page of redirected fan mail</a> with the senders’ names removed.</p>""",
        born="1994-06",
        occupations=("actor",),
        names=(DemoName("Cal Ashgrove", "alias"),),
        links=(
            ("website", "https://callumashgrove.example/"),
            ("other", "https://filmindex.example/name/ashgrove/"),
        ),
        desk_note="The actor, not the left back: tall, bearded, never injured. Check before linking.",
        look=Look(skin=2, hair="brown", style="long", clothes="jumper", hue=232, beard=True),
    ),
    DemoPerson(
        slug="callum-ashgrove-footballer",
        name="Callum Ashgrove",
        sort_name="Ashgrove, Callum",
        summary="Footballer turned pundit, long captain of Northquay Albion; no relation of the actor",
        biography="""<p><strong>Callum Ashgrove</strong> played 412 matches at left back for Northquay Albion and scored once, with his shin, in a cup semi-final that the town still marks with a bus route. His knee ended the matter at thirty-six.</p>
<p>He now explains defending to the nation on <em>The Long Throw</em>, and grows sweet peas competitively. The two pursuits, he says, call for the same string.</p>""",
        born="1987-02-09",
        occupations=("footballer", "pundit"),
        names=(DemoName("The Shin", "alias"),),
        links=(("other", "https://pictures.example/ashgrove-sweetpeas/"),),
        desk_note="The left back, not the actor: sweet peas, bad knee, one goal.",
        look=Look(skin=4, hair="black", style="short", clothes="suit", hue=326),
    ),
    DemoPerson(
        slug="theo-marchezac",
        name="Théo Marchézac",
        sort_name="Marchézac, Théo",
        summary="Actor, ‘L’Écluse aux hirondelles’; a newcomer with one prize and no entourage",
        biography="""<p><strong>Théo Marchézac</strong> was a lock keeper’s apprentice in Burgundy when a casting director’s barge ran aground. <em>L’Écluse aux hirondelles</em> was shot on that same bend of the canal.</p>
<p>English-speaking audiences first saw him as the awkward brother-in-law of <em>The Tin Orchard</em>, a role written for an older man and rewritten within a day of meeting him.</p>""",
        born="1996",
        occupations=("actor",),
        links=(("other", "https://encyclopaedia.example/wiki/Theo_Marchezac"),),
        state="draft",
        desk_note="The year of birth rests on one interview. Find a second source before this goes out.",
    ),
)

PEOPLE: tuple[DemoPerson, ...] = FIRST_PEOPLE + MORE_PEOPLE

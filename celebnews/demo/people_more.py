"""The second half of the demo's cast, as invented as the first; `people` joins the halves."""

from celebnews.demo.shapes import DemoName, DemoPerson, Look

MORE_PEOPLE: tuple[DemoPerson, ...] = (
    DemoPerson(
        slug="augustin-duke-of-wexmere",
        name="Augustin, Duke of Wexmere",
        sort_name="Wexmere, Augustin, Duke of",
        summary="Ninth duke, landlord of half of Northquay and tenant of one allotment in it",
        biography="""<p><strong>Augustin, Duke of Wexmere</strong> inherited a hall, a lake, four hundred leases and a roof. He has sold paintings to mend the last of these, and says that the gaps on the walls are the first things in the house that visitors look at closely.</p>
<p>At twenty-five, and under another name, he joined the waiting list for an allotment on Gasworks Lane. Plot fourteen came up after six years; the land, it turned out, was his own. He pays the rent of £31 to himself every spring, by post, and has twice sent himself a reminder.</p>""",
        born="1984-10-02",
        occupations=("landowner", "gardener"),
        names=(
            DemoName("Augustin George Tredwell Fane-Morrow", "birth"),
            DemoName("Gus Morrow", "alias"),
            DemoName("Duke of Wexmeer", "misspelling", printable=False),
        ),
        links=(("website", "https://wexmerehall.example/roof/"),),
        desk_note="“The Duke” at second mention, never “Lord Wexmere”. He signs for parcels as Morrow.",
        look=Look(skin=2, hair="auburn", style="hat", clothes="coat", hue=74, beard=True),
    ),
    DemoPerson(
        slug="kalliope-vrachou",
        name="Kalliope Vrachou",
        sort_name="Vrachou, Kalliope",
        summary="Long-distance swimmer; has crossed eleven straits, and one ornamental lake by mistake",
        biography="""<p><strong>Kalliope Vrachou</strong> comes from four generations of sponge divers and was told as a child that she stayed up too much. She swims between lighthouses, without a wetsuit, to a rhythm that she says is that of her grandmother beating an octopus.</p>
<p>Her crossing of the Strait of Sorrel took nineteen hours, two of them backwards because of the tide. She reads maps for pleasure and has a poor opinion of the people who colour them in.</p>""",
        born="1990-07-14",
        occupations=("swimmer",),
        names=(
            DemoName("Καλλιόπη Βράχου", "alias"),
            DemoName("Popi", "alias"),
            DemoName("Calliope Vrahou", "misspelling", printable=False),
        ),
        links=(
            ("website", "https://vrachou.example/"),
            ("other", "https://encyclopaedia.example/wiki/Kalliope_Vrachou"),
            ("other", "https://pictures.example/vrachouswims/"),
        ),
        look=Look(skin=4, hair="black", style="braids", clothes="robe", hue=196),
    ),
    DemoPerson(
        slug="ljerka-sumanovac",
        name="Ljerka Šumanovac",
        sort_name="Šumanovac, Ljerka",
        summary="Coach of Northquay Albion; took the club up two divisions with a notebook and a stare",
        biography="""<p><strong>Ljerka Šumanovac</strong> kept goal for clubs in Osijek, Linz and Ghent, and trained as a surveyor in the afternoons. She measures a pitch before she looks at the players on it, on the ground that the pitch will still be there in August.</p>
<p>She does not shout. What she has to say is written in a squared notebook, torn out, folded once and carried on with the water. Several of these notes are framed; the most famous reads, in full, <em>No.</em></p>""",
        born="1976-03",
        occupations=("football coach",),
        names=(DemoName("Ljerka Sumanovats", "misspelling", printable=False),),
        links=(("website", "https://northquayalbion.example/staff/"),),
        look=Look(skin=2, hair="grey", style="bob", clothes="jumper", hue=334),
    ),
    DemoPerson(
        slug="defne-tuzcuoglu",
        name="Defne Tuzcuoğlu",
        sort_name="Tuzcuoğlu, Defne",
        summary="Chef of Pul Biber and sole judge of ‘Salt’, the contest from which everybody is sent home",
        biography="""<p>Her surname means <em>son of the salt seller</em>, and <strong>Defne Tuzcuoğlu</strong> has spent a career showing what the daughter can do with it. She cooked on a Bosphorus ferry at sixteen, in a palace at thirty, and now owns a room of twenty seats in Northquay where the menu is read out and nothing may be swapped.</p>
<p>On television she judges <em>Salt</em> alone. Twelve cooks begin each series and none remains at the end of it; the trophy has never been awarded, and is said to be very handsome.</p>""",
        born="1983-05-21",
        occupations=("chef", "television judge"),
        names=(DemoName("Defne Tuzcuoglu", "misspelling", printable=False),),
        links=(
            ("website", "https://pulbiber.example/"),
            ("other", "https://pictures.example/pulbiber/"),
        ),
        look=Look(skin=3, hair="black", style="scarf", clothes="shirt", hue=2, earrings=True),
    ),
    DemoPerson(
        slug="liesbeth-van-den-aardewijn",
        name="Liesbeth van den Aardewijn",
        sort_name="Aardewijn, Liesbeth van den",
        summary="Novelist; has also written, she will not say whose, nineteen other people’s lives",
        biography="""<p>Two slim novels appeared under the name of <strong>Liesbeth van den Aardewijn</strong>, of Mechelen, and won prizes that she did not collect. In the twelve years since then she has published nothing, and has been busy throughout.</p>
<p>She is the ghost whom other ghosts recommend. Her subjects include a general, two goalkeepers and a bishop; she takes one biscuit, never a taxi, and no credit. There is no photograph of her, and a standing offer from several newspapers.</p>""",
        born="1969",
        occupations=("novelist", "ghost-writer"),
        names=(
            DemoName("L. v. d. A.", "alias"),
            DemoName("Elisabeth van den Aardewyn", "misspelling", printable=False),
        ),
        links=(("other", "https://encyclopaedia.example/wiki/Liesbeth_van_den_Aardewijn"),),
        desk_note="No portrait exists, and she has asked that none be drawn. Respect it.",
    ),
    DemoPerson(
        slug="ottoline-craye",
        name="Ottoline Craye",
        sort_name="Craye, Ottoline",
        summary="The voice of Municipal Baths, the duo that ended over a fish tank",
        biography="""<p><strong>Ottoline Craye</strong> was a lifeguard at the Balaclava Street baths in Northquay when she found that the deep end held a note for eleven seconds. With Kwabena Larkhill, who was mending the boiler, she made four albums named after the rules on the wall: <em>No Running</em>, <em>No Bombing</em>, <em>Adults Only Lane</em> and <em>Last Swim</em>.</p>
<p>Since they parted she has recorded folk songs, voiced the lifts of three airports and raised a daughter who plays the oboe, she says, as a reproach.</p>""",
        born="1973",
        occupations=("singer",),
        names=(DemoName("Municipal Baths", "stage"), DemoName("Otty Craye", "alias")),
        links=(("website", "https://municipalbaths.example/"),),
        look=Look(skin=2, hair="pink", style="bob", clothes="dress", hue=182, earrings=True),
    ),
    DemoPerson(
        slug="kwabena-larkhill",
        name="Kwabena Larkhill",
        sort_name="Larkhill, Kwabena",
        summary="The machines of Municipal Baths; keeper of the tank, and of a nineteen-year silence",
        biography="""<p><strong>Kwabena Larkhill</strong> was a heating engineer before he was half of Municipal Baths, and maintains that a synthesiser is a boiler with ambitions. The hum under all four albums is a real pump, in B flat.</p>
<p>He left the last concert carrying a fish tank and did not say where he was going. He was going to Margate. He builds organs there for chapels that have lost theirs, and has turned down every offer to talk about the fish.</p>""",
        born="1971-11-08",
        occupations=("musician", "organ builder"),
        names=(DemoName("Municipal Baths", "stage"), DemoName("Quabena Larkhill", "misspelling", False)),
        links=(("website", "https://larkhillorgans.example/"),),
        look=Look(skin=6, hair="grey", style="short", clothes="suit", hue=268, beard=True, glasses=True),
    ),
    DemoPerson(
        slug="caraway",
        name="Caraway",
        sort_name="Caraway",
        summary="Rapper and producer, ‘Deep End’; asks permission first, which has made her famous",
        biography="""<p>The rapper <strong>Caraway</strong> grew up over her aunts’ bakery on Gasworks Lane and took her name from the only jar that nobody moved. She recorded her first verses in the proving cupboard, where the sound is dry and one may not stay for long.</p>
<p>She is known for clearing each sample with the person who first played it, by letter and if need be in person. Her album <em>Deep End</em> lists two hundred and six thank-yous and one apology.</p>""",
        born="2000-02-29",
        occupations=("rapper", "producer"),
        names=(
            DemoName("Thomasin Birch-Adeyinka", "birth"),
            DemoName("Thom Caraway", "former"),
            DemoName("Carraway", "misspelling", printable=False),
        ),
        links=(
            ("website", "https://carawayseeds.example/"),
            ("other", "https://pictures.example/carawayseeds/"),
        ),
        look=Look(skin=5, hair="blue", style="afro", clothes="jumper", hue=52, earrings=True),
    ),
    DemoPerson(
        slug="padmini-kettlewell",
        name="Padmini Kettlewell",
        sort_name="Kettlewell, Padmini",
        summary="Presenter of ‘Second Cup’ and of everything that goes out live and might go wrong",
        biography="""<p><strong>Padmini Kettlewell</strong> read the shipping forecast for seven years, and learnt there to say “violent storm” as if she were pointing out a bus stop. Producers noticed. She has since presented floods, a royal christening with a goat at it, and <em>Second Cup</em>, five mornings a week.</p>
<p>She was born in Whitby to a trawler cook and a teacher of physics. Under her desk, in every studio, there is a second pair of shoes.</p>""",
        born="1981-09-05",
        occupations=("television presenter",),
        names=(DemoName("Mini Kettlewell", "alias"),),
        links=(("website", "https://secondcup.example/"),),
        look=Look(skin=4, hair="black", style="long", clothes="suit", hue=308, earrings=True),
    ),
    DemoPerson(
        slug="desire-loubakou",
        name="Désiré Loubakou",
        sort_name="Loubakou, Désiré",
        summary="Actor, ‘The Cartographer’s Wife’; went to an island to play a part and came back a director",
        biography="""<p><strong>Désiré Loubakou</strong> was born in Pointe-Noire, grew up in Liège and learnt English from a set of records about birdsong, which is why he leaves such long gaps in it. On the stage he has played three kings; on film, until lately, he was cast as the doctor.</p>
<p>In <em>The Cartographer’s Wife</em> he plays a man who draws an island that he cannot see. He has kept the pencil.</p>""",
        born="1985-12",
        occupations=("actor", "film director"),
        names=(DemoName("Desire Lubaku", "misspelling", printable=False),),
        links=(
            ("other", "https://filmindex.example/name/loubakou/"),
            ("other", "https://encyclopaedia.example/wiki/Desire_Loubakou"),
        ),
        look=Look(skin=6, hair="black", style="bald", clothes="coat", hue=28, beard=True),
    ),
    DemoPerson(
        slug="thordis-kaldbak",
        name="Þórdís Kaldbak",
        sort_name="Kaldbak, Þórdís",
        summary="Film director, ‘Six Kinds of Sleet’; walks off sets, and sometimes back on to them",
        biography="""<p>Weather is the leading player in the films of <strong>Þórdís Kaldbak</strong>, and the only one of whom she asks a second take. She was a meteorologist at Akureyri until she caught herself hoping for a storm.</p>
<p><em>Six Kinds of Sleet</em> was shot in a single valley over three winters; the cast still meets once a year, in Crete. She gives her notes on the backs of tide tables and expects to have them returned.</p>""",
        born="1978-01-19",
        occupations=("film director",),
        names=(DemoName("Thordis Kaldbak", "alias"), DemoName("Thordis Caldback", "misspelling", False)),
        links=(("website", "https://kaldbak.example/"),),
        look=Look(skin=1, hair="blond", style="braids", clothes="coat", hue=222, glasses=True),
    ),
    DemoPerson(
        slug="bettany-quince",
        name="Bettany Quince",
        sort_name="Quince, Bettany",
        summary="Tidies other people’s cupboards for an audience of nine million; owns one beige box",
        biography="""<p><strong>Bettany Quince</strong> alphabetised her parents’ ironmongery in Stroud during one wet half-term and found, when the films of it were put online, that the country was watching. Nine million now follow her into larders, sheds and, once, a vestry.</p>
<p>Her method has three steps and a box, which is sold separately. She is by all accounts kind, punctual and never seen with a bag. The contents of her own cupboards are not known.</p>""",
        born="1995",
        occupations=("presenter", "influencer"),
        names=(DemoName("The Beige Witch", "alias"), DemoName("Bethany Quince", "misspelling", False)),
        links=(
            ("website", "https://quincemethod.example/"),
            ("other", "https://moving.example/quincemethod/"),
            ("other", "https://shorts.example/quincemethod/"),
        ),
        look=Look(skin=3, hair="brown", style="bun", clothes="jumper", hue=36),
    ),
)

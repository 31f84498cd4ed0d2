"""The demo's stories, oldest first: a year in which each story builds on the ones before it.

This module and `stories_more` tell the first threads; the modules joined below tell one thread each.
"""

from celebnews.demo.shapes import DemoStory
from celebnews.demo.stories_allotment import ALLOTMENT_STORIES
from celebnews.demo.stories_baths import BATHS_STORIES
from celebnews.demo.stories_crust import CRUST_STORIES
from celebnews.demo.stories_gasholder import GASHOLDER_STORIES
from celebnews.demo.stories_more import LATER_STORIES
from celebnews.demo.stories_stranay import STRANAY_STORIES
from celebnews.demo.stories_year import YEAR_STORIES

EARLY_STORIES: tuple[DemoStory, ...] = (
    DemoStory(
        key="ferry-engagement",
        kind="news",
        section="couples",
        headline="Sølvi Brekkedal and Jory Penhallick are engaged, and the ferry was on time",
        standfirst="He carried the ring across three countries in a tin of throat lozenges. She said yes before the café on the car deck had opened, and then they kept it to themselves for eleven days.",
        body="""<p>It happened, as the best of their news tends to, before breakfast. <a data-person="solvi-brekkedal">Sølvi Brekkedal</a> and <a data-person="jory-penhallick">Jory Penhallick</a> will marry: he asked on the 6.40 ferry across the Hardangerfjord, she answered between one jetty and the next, and nobody else heard of it for a week and a half. “We wanted to be sure that we had not dreamt it,” says a two-line note from their representatives, “and we wanted to tell our grandmothers first.”</p>
<h2>A question between two jetties</h2>
<p>The Harbour Gazette reports, “Mr Penhallick had kept the ring in his coat since Glasgow, and was so pale on the car deck that a lorry driver asked whether he was ‘all right, or only English’.” The singer of Tollgate Choir is Cornish, a distinction that he is said to have explained at some length while the moment slipped towards the far shore.</p>
<p>The ring is a piece of green sea glass, set in gold by a Bergen goldsmith who would rather not be named because, as she told Lantern Weekly, “I have four orders a month and I like it like that.” Brekkedal found the glass herself, on the beach at Lanverran, during the couple’s first weekend away. She believed that she had lost it on the train home. She had not lost it; he had picked her pocket.</p>
<h2>How a bowl of soup began it</h2>
<p>They met two years ago at the table of <a data-person="fintan-ocallanagh">Fintan O’Callanagh</a>, whose programme <em>Room for Pudding</em> seats people who have nothing to say to each other and feeds them until they do. She was there for <em>The Glasswright’s Daughter</em>; he had brought a guitar that nobody asked him to play. The clip in which they argue over whether a fjord is merely an estuary with ambition has been watched nineteen million times.</p>
<blockquote data-speaker="fintan-ocallanagh"><p>I have had guests fall out over the soup, and once a guest fall into it. Those two simply forgot that there were cameras, and I went home and told my sister to buy a hat.</p></blockquote>
<h2>The dress, the date and the dog</h2>
<p>No date has been announced. The Northquay Courier has it from “somebody who has seen the seating plan, such as it is” that the wedding will be small, on an island, and reachable only by boat. The dress, at least, is in hand: <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a>, who made <a data-story="saltmere-coats">the bottle-green coat that Brekkedal wore to the last festival at Saltmere</a>, has been asked and has accepted.</p>
<p>“She said to me, ‘If I can’t run for a ferry in it, it isn’t mine,’” the designer told <a href="https://hemlinequarterly.example/brides/">Hemline Quarterly</a>, “and I have built whole collections on less of a brief than that.”</p>
<p>Neither of them is new to being watched. Penhallick spent three years with the pop singer <a data-person="marigold-vex">Marigold Vex</a>, and they parted half a decade ago on terms so good that she still owns most of his records. She sent flowers, and a card that reads, according to the person who put them in water, “About time, you slow old thing.”</p>
<p>What follows is work. Brekkedal begins rehearsals for a film in Spain within the month; Penhallick is finishing an album in a studio with a strict rule against telephones. The rule has been broken exactly once. “He rang me from the quay,” his mother, Loveday Penhallick, told The Harbour Gazette. “I said, ‘Is it the dog?’ and he said, ‘No, Mum, the other thing.’”</p>""",
        days_ago=340,
        authors=("Imogen Vale",),
        subjects=("solvi-brekkedal", "jory-penhallick"),
        mentioned=("fintan-ocallanagh", "mila-szalwinska-hoyt", "marigold-vex"),
        earlier=(("saltmere-coats", "The coat, on a wet night"),),
        topics=("Engagements", "Weddings"),
        seo_description="The actor and the Tollgate Choir singer will marry: the ring, the lorry driver and the dress.",
        photo="early-ferry",
    ),
    DemoStory(
        key="low-water-tour",
        kind="news",
        section="music",
        headline="Tollgate Choir announce ‘Low Water’ and forty-one nights on the road",
        standfirst="The album is Jory Penhallick’s first in four years, Toma Kirishiro made it in the dark, and the opening act is somebody with whom the singer once shared a kettle.",
        body="""<p>Barely six weeks after <a data-story="ferry-engagement">the proposal on the early ferry</a>, <a data-person="jory-penhallick">Jory Penhallick</a> has found a way to be away from home for most of a year. Tollgate Choir will release <em>Low Water</em> in nine weeks’ time and carry it through seventeen countries, beginning in Glasgow and ending, if the bus holds, at Marlowe Dock in Northquay.</p>
<p>The news came on a postcard. Four hundred of them went to people who had written to the band during its silence, each with a tide table on the front and a list of cities on the back; by lunchtime every one had been photographed and two were for sale.</p>
<h2>A record made with the lamps off</h2>
<p>The producer is <a data-person="toma-kirishiro">Toma Kirishiro</a>, better known for film music in which very little happens very beautifully. He works without electric light, on the theory that musicians who cannot see a clock stop playing to it. Backrow reports, “The sessions ran from dusk until somebody fell over a cable. ‘He asked us what the song would sound like to a person in the next room,’ a member of the band said, ‘and then he went and stood in the next room for two hours.’”</p>
<figure data-photo="dark-studio"></figure>
<blockquote data-speaker="jory-penhallick"><p>I turned up with thirty songs about being clever. Toma listened to all of them, made a pot of tea, and asked whether I had any about being happy, because he had read in the paper that I was.</p></blockquote>
<h2>Where the bus is going</h2>
<p>The tour falls into three parts, with a week in between that Penhallick has described as “for laundry and for love, in an order still to be agreed”.</p>
<ul><li><p><strong>Fourteen nights in Europe</strong>, from Glasgow by way of Ghent and Lisbon to Gdańsk.</p></li><li><p><strong>Fifteen in North America</strong>, from Halifax to Mexico City, with a day off in Duluth that the drummer requested and will not explain.</p></li><li><p><strong>Twelve to come home on</strong>, from Osaka and Tokyo back to the band’s own harbour.</p></li></ul>
<p>Tickets go into a ballot, since the last sale broke a website and, briefly, a friendship between two promoters. The rules are set out at <a href="https://tollgatechoir.example/ballot/">the band’s box office</a>, and there is a limit of two a household.</p>
<h2>The guest on the first leg</h2>
<p>The surprise is who will open the European nights. <a data-person="marigold-vex">Marigold Vex</a> and Penhallick wrote songs together before they lived together, and one of them, “Greyhound Lane”, has been recorded afresh for the album as a duet. Is it awkward? Lantern Weekly put the question to Vex outside a rehearsal room and was told, “I know where he keeps the spare key and I know what he’s like before coffee. Most support acts have to guess.”</p>
<p><a data-person="solvi-brekkedal">Sølvi Brekkedal</a>, who will spend the same months on a hillside in Navarre with a film crew, is said to have suggested the booking herself. “Sølvi’s words were, ‘Take her, she is the only one who tells you when you’re flat,’” a friend of the couple told The Harbour Gazette. Whether there will be room for a wedding among forty-one dates is a matter on which the postcard is silent.</p>""",
        days_ago=301,
        authors=("Tomás Quill",),
        subjects=("jory-penhallick", "toma-kirishiro"),
        mentioned=("marigold-vex", "solvi-brekkedal"),
        earlier=(("ferry-engagement", "How the year began for him"),),
        topics=("World tours", "Comebacks"),
        photo="tide-postcard",
        seo_description="Tollgate Choir return after four years with an album recorded in the dark and forty-one dates, announced by postcard.",
    ),
    DemoStory(
        key="vex-claim",
        kind="news",
        section="courts",
        headline="Marigold Vex sues Copperline Records for the return of eleven songs",
        standfirst="She signed the contract at nineteen. Now the singer says that it ran out two years ago, and that a compilation album for the back seats of cars does not count as looking after her work.",
        body="""<p>The claim form is nine pages long and has a song title on almost every one. <a data-person="marigold-vex">Marigold Vex</a> has asked the High Court in London to declare that the recordings of eleven songs, made for her first two albums, are hers again, and that Copperline Records has been selling them since without the right to do so.</p>
<p>The company denies it. “We invested in an unknown teenager when nobody else would,” it said in a statement, “and we will defend that investment with affection and with counsel.”</p>
<h2>What clause fourteen says</h2>
<p>The contract was signed by Margaret Renée Stubbs, aged nineteen, at a table in a motorway services outside Stoke. Its fourteenth clause gives the masters back to the artist after ten years unless they “remain in active exploitation”. Nobody at that table seems to have asked what the phrase meant. The decade was up two years ago.</p>
<p>Docket &amp; Gown, which has seen the correspondence, reports, “Ms Vex’s solicitors wrote to ask what active exploitation had taken place. The reply named one item: <em>Songs for the School Run 6</em>, a compilation on which a single track appears between ‘a tractor novelty’ and ‘a counting song performed by otters’.”</p>
<h2>The song that everybody is waiting for</h2>
<p>Most of the eleven are loved by those who were there at the time. One is known to the rest of the country as well: “Greyhound Lane”, which Vex wrote with <a data-person="jory-penhallick">Jory Penhallick</a> on the night bus that gave her second album its name. A new version is promised on his band’s next record, and the two are to sing it together on the first leg of <a data-story="low-water-tour">the tour that was announced last month by postcard</a>.</p>
<h3>A letter on a T-shirt</h3>
<p>Copperline has not tried to stop the duet, since a fresh recording is a different thing from an old one. It has, however, written to Penhallick to reserve “all rights, including those not yet apparent”, a formula that he has had printed on the crew’s T-shirts.</p>
<p>He will give evidence if asked. “Jory told me, ‘I was there, I was twenty-eight, and I remember exactly who had the tune and who had the chips,’” Vex said on the steps of her solicitors’ office. “He had the chips.”</p>
<h2>What happens next</h2>
<p>A first hearing will settle the timetable. Amit Bharadwaj-Cole KC appears for the singer and Rosalind Teague KC for the company; both are known for brevity, which in this division of the court means less than a week. Should Vex win, she would be able to license the songs herself from that day on, and might be owed two years of income, which her lawyers put at “a house, though not in London”.</p>
<p>Other artists are watching. The Evening Sextant counts at least sixty contracts of the same vintage with the same fourteenth clause, and quotes one manager as saying, “My act rang and asked, ‘Am I on the school run too?’ and I had to admit that I’d need to look.” The court’s public listing, for those who like to plan, is at <a href="https://courtlists.example/chancery/">the usual address</a>.</p>""",
        days_ago=262,
        authors=("D. R. Osei", "Tomás Quill"),
        subjects=("marigold-vex",),
        mentioned=("jory-penhallick",),
        earlier=(("low-water-tour", ""),),
        topics=("Court cases", "Music rights"),
        photo="high-court",
        photo_caption="The High Court, where nine pages were handed in at a counter marked ‘Other’.",
        seo_description="Clause fourteen, a motorway services and an album for the school run: Marigold Vex goes to court for her early songs.",
    ),
    DemoStory(
        key="ninth-table-dinner",
        kind="news",
        section="screen",
        headline="Birthday dinner ends before the cake as Halina Szałwińska reads from her memoir",
        standfirst="Thirty guests, five courses and one proof copy: at her son’s restaurant the actor chose chapter seven, her daughter chose the door, and the chef packed the pudding in boxes.",
        body="""<p>There are safer things to bring to a family party than a book about the family. <a data-person="halina-szalwinska">Halina Szałwińska</a> turned seventy on Saturday at The Ninth Table, the Northquay restaurant of her son <a data-person="konrad-hoyt">Konrad Hoyt</a>, and between the duck and the poppy-seed cake she put on her spectacles and read aloud from <em>What the Prompter Heard</em>, her memoir, which Pelham Rowe will publish later this year.</p>
<p>She read from chapter seven. It concerns the first collection of her daughter, <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a>, who was sitting four chairs away.</p>
<h2>Forty coats and a third sleeve</h2>
<p>Accounts of the passage agree on its last line. The Northquay Courier reports, “‘My daughter,’ the actor read out, ‘had cut forty coats for a woman with three arms, and was surprised when no such woman came to the sale.’ There was laughter, and then there was rather less of it.” The designer asked her mother to stop. Her mother, who has never left a stage in the middle of a line, finished the page.</p>
<p>Szałwińska-Hoyt rose, kissed her brother, took the proof from the tablecloth and left with it under her arm. It was the only copy in the building. Guests were still deciding where to look when the kitchen door opened and the lights went down for a cake that now had no audience.</p>
<figure data-photo="hoyt-family"></figure>
<blockquote data-speaker="konrad-hoyt"><p>I have been asked whether it was the beetroot. The beetroot was innocent, the duck was innocent, and I should like it known that everybody went home with a slice.</p></blockquote>
<h2>The view from the far end</h2>
<p><a data-person="fintan-ocallanagh">Fintan O’Callanagh</a>, seated beside the actor’s former husband Edmund Hoyt, has built a career on difficult dinners and recognised a good one. “Halina leant over and whispered, ‘She’ll be back for her coat,’” he told Backrow, “and I had to say, ‘Halina, she made the coat, and she’s wearing it.’”</p>
<p>Friends of both women describe the quarrel as old and the evening as merely its latest edition. The stage was never far away in that house. The daughter has said that she learnt to sew in dressing rooms because it was the one thing there that could be done quietly; the mother has said that it was done <em>at</em> her.</p>
<h2>A fitting at nine o’clock</h2>
<p>Whatever passed that night, work did not stop for it. At nine the next morning the designer received <a data-person="solvi-brekkedal">Sølvi Brekkedal</a>, in town for a day between shooting weeks, for the first fitting of the dress that was promised when <a data-story="ferry-engagement">the actor and her singer told the world of their ferry crossing</a>. There was climbing involved, as there always is: a library ladder, both ways.</p>
<p>Pelham Rowe says that publication goes ahead and that chapter seven “is being looked at with love”. The author herself has issued a correction, though not the one that was asked for. “I wrote three arms,” she told Stagedoor Bulletin from her doorstep. “I have since found the photographs, and it was pockets.”</p>""",
        days_ago=214,
        authors=("Imogen Vale", "Hanne Brandt"),
        subjects=("halina-szalwinska", "mila-szalwinska-hoyt", "konrad-hoyt"),
        mentioned=("fintan-ocallanagh", "solvi-brekkedal"),
        earlier=(("ferry-engagement", "The dress that was due at nine the next morning"),),
        topics=("Families", "Memoirs", "Restaurants"),
        photo="ninth-table-places",
        seo_description="Halina Szałwińska read from her memoir at her own birthday dinner, and her daughter left with the only copy.",
    ),
    DemoStory(
        key="two-ashgroves",
        kind="news",
        section="couples",
        headline="Two Callum Ashgroves, one front page, and a great deal of misdirected advice",
        standfirst="Lantern Weekly had the right romance and the wrong man. The actor got the photographs, the footballer got the flowers, and Mila Szałwińska-Hoyt got two apologies.",
        body="""<p>The headline was “Mila’s Callum: the tender truth”, and every word of it was right. The six pictures underneath were of somebody else. <a data-person="callum-ashgrove">Callum Ashgrove</a>, who plays a crane driver in <em>The Breakwater Shift</em>, learnt on a windy quay in Tromsø that he had been in love for a month; <a data-person="callum-ashgrove-footballer">Callum Ashgrove</a>, who played left back for Northquay Albion, learnt from the same page that he had grown seven inches and a beard.</p>
<p>It is the footballer who has been keeping company with <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a>. They met when she measured him for a charity auction suit and told him that his left shoulder was four years older than his right. They have been seen at the Northquay flower market at an hour when only growers and the newly happy are about.</p>
<h2>Two hundred and twelve messages</h2>
<p>The designer’s name had been good for a headline ever since <a data-story="ninth-table-dinner">the birthday dinner at which she left with the book</a>, and Lantern Weekly did not linger over the picture desk’s query. By nine o’clock the actor’s telephone held two hundred and twelve messages. Some were from people he knew.</p>
<p>“My agent was first,” he told Backrow. “She said, ‘I’ve had your mother on the line, and she wants to know, “Since when has he been any good at football?”, and I didn’t have anything prepared.’” His co-stars had the page laminated by noon and hung in the catering tent.</p>
<blockquote data-speaker="callum-ashgrove"><p>I should like to thank the gentleman in Leeds who wrote me four sides on looking after a damaged knee. I have followed all of it, and both of mine have never felt better.</p></blockquote>
<h2>The view from left back</h2>
<p>The other Ashgrove has had practice. In his playing days he was twice sent scripts, and once, for reasons that were never cleared up, a crane. “An airline upgraded me because the steward loved the series,” he said on <em>The Long Throw</em>. “I told her, ‘I’m the one with the shin,’ and she said, ‘Then it’s row thirty.’”</p>
<p>He bought the actor dinner. The table was at the restaurant of <a data-person="konrad-hoyt">Konrad Hoyt</a>, who is, after all, the brother of the lady in question, and who sat both men under the same reservation to see what the waiters would do. They brought two of everything and one bill.</p>
<h2>How it was put right</h2>
<p>Lantern Weekly printed its regrets on page two, over a photograph that was this time of nobody but a crane. <a data-person="halina-szalwinska">Halina Szałwińska</a>, asked for a comment through her letter box, replied that she approved of them both “and had been hoping for a choice”.</p>
<p>This magazine cannot be smug. For about four hours our own index filed a cup semi-final under the actor’s name, until a reader in Hull wrote to ask whether he had done his own stunts. There are two profiles now, each with a line that says which is which, and our picture desk has been sent a pair of boots and a hard hat to keep beside the screen. The footballer’s sweet peas, for the record, took second prize at the <a href="https://northquayshow.example/results/">Northquay Show</a>, and the certificate has the right name on it, which is also the wrong one.</p>""",
        days_ago=171,
        authors=("Tomás Quill",),
        subjects=("callum-ashgrove", "callum-ashgrove-footballer", "mila-szalwinska-hoyt"),
        mentioned=("konrad-hoyt", "halina-szalwinska"),
        earlier=(("ninth-table-dinner", "Why her name was on every front page"),),
        topics=("Mistaken identity", "Fashion"),
        seo_description="One is an actor, one played left back. A magazine mixed them up, and so, for four hours, did this one.",
        photo="two-callums",
    ),
    DemoStory(
        key="ferry-split",
        kind="news",
        section="couples",
        headline="Sølvi Brekkedal and Jory Penhallick end their engagement",
        standfirst="Three sentences, no villain and a shared dog: after five months in which they spent eleven days in the same place, the couple of the ferry have decided to stay friends.",
        body="""<p>The statement has three sentences and was sent from two time zones. <a data-person="solvi-brekkedal">Sølvi Brekkedal</a> and <a data-person="jory-penhallick">Jory Penhallick</a> will not marry. They have “come to the end of this, gently and together”; they ask that nobody be blamed; and the dog, a lurcher named Skipper, “will keep both addresses”.</p>
<aside data-story="ferry-engagement"><p>Read how it began, with a lozenge tin and a lorry driver in the half light</p></aside>
<h2>Eleven days in five months</h2>
<p>Nobody close to the pair speaks of a quarrel. They speak of calendars. Since <a data-story="low-water-tour">the forty-one dates of ‘Low Water’ were laid end to end</a>, he has slept in a bus and she on a hillside, and the week that was to be set aside for laundry and love went to a strike of baggage handlers in Halifax.</p>
<p>The Harbour Gazette reports, “A friend who has known them since the soup counted up the days and reached eleven. ‘They were wonderful days,’ she said. ‘But Sølvi told me, “I am getting engaged to a telephone,” and he was not even good on the telephone.’” Others put it more plainly. Each had begun to plan holidays as one plans a visit to a relative.</p>
<div data-embed="instagram" data-url="https://pictures.example/p/green-glass/" data-author="Sølvi Brekkedal" data-date="2026-07-17"><p>He is the kindest person I know and he is in the wrong hemisphere. Please be as nice to him as you have been to me. Skipper is asleep on my feet and has no comment.</p></div>
<h2>What becomes of the glass</h2>
<p>The ring has gone back, though not in the usual way. Brekkedal prised out the stone, posted the gold to Bergen with a note of thanks, and, by her own account, means to return the green glass to the beach at Lanverran “on an outgoing tide, so that somebody else may have a go”.</p>
<p>The dress was never finished. It hangs in four pieces in the Northquay studio of <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a>, who sent no invoice. “It was going to be a very good dress,” the designer told Hemline Quarterly. “She climbed the ladder in the lining alone. I said, ‘Keep it for a premiere,’ and she said, ‘Keep it for a pirate.’”</p>
<h2>The show that went on</h2>
<p>Penhallick played Mexico City as planned on the night before the news. He left out the song called “Half Past Bergen”, changed nothing else, and was seen afterwards washing up cups in the venue’s kitchen, a thing he does when there is something on his mind. The tour now pauses before its last leg, which opens in Osaka; the band says that not a date will be moved.</p>
<p>Is there somebody else? Both have been asked, and both answered that there is a schedule. <a data-person="fintan-ocallanagh">Fintan O’Callanagh</a>, at whose table they met, took a night off from jokes about it. “I’ve put the hat back in its box,” he said at the close of <em>Room for Pudding</em>. “It’s a good hat, and boxes have lids for a reason.”</p>
<p>There is one practical matter left. The tureen over which they first argued was to have been their wedding present from the programme, and it has been divided as Solomon would have liked: she has the bowl, he has the ladle, and either will be of no use without the other. Anyone wishing to send kindness is directed instead to <a href="https://lurcherrescue.example/">a rescue home for lurchers</a>, which by Friday evening had received four hundred blankets.</p>""",
        days_ago=128,
        authors=("Imogen Vale", "Tomás Quill"),
        subjects=("solvi-brekkedal", "jory-penhallick"),
        mentioned=("mila-szalwinska-hoyt", "fintan-ocallanagh"),
        earlier=(
            ("ferry-engagement", "The proposal, and who heard of it first"),
            ("low-water-tour", ""),
        ),
        topics=("Break-ups", "World tours"),
        seo_description="The actor and the singer part as friends: what they said, and what becomes of the ring and the dog.",
        photo="ring-box",
    ),
    DemoStory(
        key="vex-judgment",
        kind="news",
        section="courts",
        headline="Marigold Vex wins back nine of her eleven songs",
        standfirst="A judge has found that an album for the school run is not ‘active exploitation’, and that ‘Greyhound Lane’ belongs to the two people who wrote it and to nobody else.",
        body="""<p>Mr Justice Haverstoke listened to <em>Songs for the School Run 6</em> twice, once in court and once, he disclosed, in his own car. It did not help the defendant. <a data-person="marigold-vex">Marigold Vex</a> is the owner of nine of the eleven recordings over which she went to law, and has been since the tenth anniversary of the day on which she signed her name at a motorway services.</p>
<aside data-story="vex-claim"><p>The claim, the clause and the counting song performed by otters: where the case came from</p></aside>
<h2>What the court decided</h2>
<p>The judgment runs to sixty-four pages, of which one is devoted to tractors. When <a data-story="vex-claim">she filed her claim</a> the singer asked for three things; she has been given most of each.</p>
<ol><li><p><strong>The compilation does not count.</strong> To exploit a recording actively, the judge held, is to do something for it “that its maker might at least have noticed”.</p></li><li><p><strong>Nine songs go home.</strong> A tenth, recorded under a later side letter with no clause fourteen in it, stays where it is.</p></li><li><p><strong>The eleventh has two parents.</strong> The original recording of “Greyhound Lane” is held in equal shares by Vex and <a data-person="jory-penhallick">Jory Penhallick</a>, who never signed anything at all.</p></li></ol>
<h2>A witness in the wrong time zone</h2>
<p>Penhallick gave his evidence by video link from a hotel in Osaka, where the last part of <a data-story="low-water-tour">his band’s long tour</a> had begun, and where it was three in the morning. Cross-examined by Rosalind Teague KC on whether he could truly recall a bus ride of nine years ago, he sang the argument that they had had about the bridge, taking both parts.</p>
<p>Docket &amp; Gown reports, “Asked by counsel who had written the second verse, the witness replied, ‘She did. I said, “That doesn’t scan,” and she looked out of the window until it did.’ His Lordship was seen to write this down.” The passage is quoted in full at paragraph ninety-one, under the heading <em>Authorship</em>.</p>
<blockquote data-speaker="marigold-vex"><p>I was nineteen and I had a pen and a cheese toastie. I should like every nineteen-year-old to have the pen, the toastie and a lawyer, and to finish the toastie first.</p></blockquote>
<h2>Who pays, and what comes now</h2>
<p>Copperline must hand over the nine masters within six weeks and account for two years of income. The sum has not been fixed; the Evening Sextant puts it at “rather more than a house, and conceivably in London after all”. The company said that it was disappointed, that it remained proud of its otters, and that it would study whether to take the matter further.</p>
<p>Amit Bharadwaj-Cole KC, for the singer, thanked his opponent for “a week without one wasted adjective”. His client was less formal. On the steps she held up a cassette of the first album, the only copy that she had owned outright until that afternoon, and a busker across the road, who may have been tipped in advance, struck up the introduction to its opening track.</p>
<p>For everybody else with a fourteenth clause, the line to remember is in the last paragraph but two. “A song in a cupboard is not at work,” it reads, “and a cupboard on wheels is a cupboard still.” Three other artists had written to the company by nightfall; the full text is published by <a href="https://lawreports.example/vex-v-copperline/">the court’s own reporters</a>.</p>""",
        days_ago=83,
        authors=("D. R. Osei", "Tomás Quill"),
        subjects=("marigold-vex",),
        mentioned=("jory-penhallick",),
        earlier=(
            ("vex-claim", "The nine pages with which it started"),
            ("low-water-tour", "Where her witness was that night"),
        ),
        topics=("Court cases", "Music rights"),
        fate="changed",
        change={
            "headline": "Marigold Vex wins nine songs outright, and shares another with an old friend",
            "standfirst": "Two years of income and a cupboard full of masters go back to the singer. The court also settled, with the help of a witness who sang, who wrote the best-known song of them all.",
        },
        photo="vex-portrait",
        seo_description="The court has ruled on Marigold Vex’s first recordings: who owns what, and what a counting song has to do with it.",
    ),
    DemoStory(
        key="lisbon-wedding",
        kind="news",
        section="couples",
        headline="Penhallick and Vex ‘married in Lisbon’, entry in a civil register suggests",
        standfirst="A page from a town hall on the Tagus carries two names that look very familiar. Neither the singer nor his oldest collaborator will say whether they were in the room.",
        body="""<p>A wedding may have taken place that nobody was asked to. The Evening Sextant has published what it describes as an entry from a civil register in Lisbon, in which a musician named J. Penhal— (the rest is under a coffee ring) and an M. Stubbs, singer, are joined before two witnesses on a wet afternoon during the first leg of the ‘Low Water’ tour.</p>
<p>If the page is what it seems, <a data-person="jory-penhallick">Jory Penhallick</a> and <a data-person="marigold-vex">Marigold Vex</a>, who was born a Stubbs, would have become husband and wife while he was still engaged to <a data-person="solvi-brekkedal">Sølvi Brekkedal</a>. That is a large if, and those concerned have so far done nothing to make it smaller.</p>
<h2>What the page shows</h2>
<p>The newspaper reports, “The clerk remembers ‘two English people, very wet, very polite’, who asked if they might borrow an umbrella and returned it the next day. ‘She was humming,’ he said. ‘I thought, “That is on the radio,” but I could not tell you the name.’” The ages on the form agree with the singers’ own. The addresses have been blacked out.</p>
<p>Tollgate Choir did play Lisbon on the two nights in question, with Vex as opening act, and both musicians were in the city for an extra day because of a storm. Beyond that, little is certain. A spokesman for the band said, “We do not comment on umbrellas.”</p>
<h2>Why it would matter</h2>
<p>When <a data-story="ferry-split">the engagement ended in three careful sentences</a>, both parties were asked whether there was somebody else, and both pointed to the schedule. Nobody had reason to doubt them. Friends of Brekkedal, reached on Sunday, did not doubt them now: one called the tale “a lovely plot for a film that she would turn down”.</p>
<p>There is a legal footnote as well. In <a data-story="vex-claim">her action against Copperline Records</a> the pair have stood side by side as authors of the song at its heart, and a marriage between claimant and witness would at least have been mentioned. Lawyers for the company declined to say whether they had known.</p>
<h2>The case for doubt</h2>
<p>Several details sit badly. Penhallick’s second name is Enys and the register has none. One of the witnesses gives his trade as “piano mover”, of which the touring party has two, both of whom say that they spent the afternoon moving a piano. And the signature, a friend points out, has a flourish under it, whereas the singer signs “like a man apologising to a cheque”.</p>
<p><a data-person="fintan-ocallanagh">Fintan O’Callanagh</a>, invited to comment, asked for a moment to look in a hat box. “It’s still in there,” he reported. “If there had been a wedding, the hat would have gone on its own.”</p>
<p>A certified copy of the page has been requested from <a href="https://registo.example/">the registry</a>, which answers letters within ten working days and does not answer telephones. We shall report what it says, whichever way it reads.</p>""",
        days_ago=60,
        authors=("Tomás Quill",),
        subjects=("jory-penhallick", "marigold-vex"),
        mentioned=("solvi-brekkedal", "fintan-ocallanagh"),
        earlier=(
            ("ferry-split", "What both of them said at the time"),
            ("vex-claim", ""),
        ),
        topics=("Weddings", "Mistaken identity"),
        fate="withdrawn",
        desk_note="Withdrawn: the certified copy arrived and names a John Penhaligan, accordionist, and a Mary Stubbs. Letters of apology have gone to all four people.",
        photo="lisbon-street",
        seo_description="A civil register in Lisbon seems to show two familiar names. What is on the page, and the case for doubt.",
    ),
)

STORIES: tuple[DemoStory, ...] = tuple(
    sorted(
        EARLY_STORIES
        + LATER_STORIES
        + YEAR_STORIES
        + ALLOTMENT_STORIES
        + GASHOLDER_STORIES
        + CRUST_STORIES
        + BATHS_STORIES
        + STRANAY_STORIES,
        key=lambda story: -story.days_ago,
    )
)
"""All of them, oldest first: a story refers only to those before it."""

"""The later half of the demo's stories, down to this morning's drafts; `stories` joins the halves."""

from celebnews.demo.shapes import DemoStory

LATER_STORIES: tuple[DemoStory, ...] = (
    DemoStory(
        key="tin-orchard-interview",
        kind="interview",
        section="screen",
        headline="Sølvi Brekkedal: ‘I kept the bees and gave back the ring’",
        standfirst="Before the first night of ‘The Tin Orchard’ at Saltmere, the actor talks about a director who says nothing, a year in which everything was said for her, and the price of honey.",
        body="""<p><a data-person="solvi-brekkedal">Sølvi Brekkedal</a> arrives with a jar. It is labelled in pencil, it is for the photographer, and it has come through an airport in a sock. She spent five months on a hillside in Navarre learning to keep bees for <em>The Tin Orchard</em>, in which she plays a widow who has inherited sixty hives and a grudge; when the shoot was over she could not find anybody to give them to, and so some of them are hers.</p>
<h2>The director who says nothing</h2>
<p><strong>What were you told about the part?</strong></p>
<p>“Four words, in the first week. I had done eleven takes of walking to a gate. <a data-person="begona-larraneta">Begoña Larrañeta</a> came over, looked at the gate and said, ‘You know it’s locked.’ I had been walking as if it might open. We did it once more and went to lunch.”</p>
<figure data-photo="brekkedal-jar"></figure>
<p><strong>Was that enough?</strong></p>
<p>“It was more than <a data-person="toma-kirishiro">Toma Kirishiro</a> got. He wrote the whole score from a letter that said, ‘Less than last time.’ He told me that he’d framed it.”</p>
<blockquote data-speaker="begona-larraneta"><p>She is never early for an emotion. Most actors run ahead and wait for it at the corner, waving.</p></blockquote>
<p><strong>And your brother-in-law, on the screen at least?</strong></p>
<p>“Théo Marchézac had never made a film in English, and I had never been stung in Spanish, so we taught each other some vocabulary. You won’t be able to print it.”</p>
<h2>A year in three sentences</h2>
<aside data-story="ferry-split"><p>What was said, and left unsaid, on the day that the wedding was called off</p></aside>
<p><strong>You have hardly spoken since the engagement ended.</strong></p>
<p>“I thought that <a data-story="ferry-split">the statement</a> was a good one. It took us two evenings, and we laughed a fair amount, which nobody believes. <a data-person="jory-penhallick">Jory</a> wanted a semicolon. I said, ‘People will say that we disagreed about the semicolon,’ and he said, ‘But we did.’”</p>
<p><strong>Did you read what was written afterwards?</strong></p>
<p>“My grandmother did, with scissors. She keeps a folder marked <em>Nonsense</em> and another marked <em>Possibly</em>. There’s a lorry driver in the second one who says he knew from how we held our cups.”</p>
<p><strong>He was there at the beginning, after all.</strong></p>
<p>“Arvid, yes, on <a data-story="ferry-engagement">the ferry, with the lozenge tin</a>. He sends postcards of bridges. I’d hate for that morning to be turned into the first chapter of something sad, because it wasn’t; it was windy and I was happy. You’re allowed to keep a day even if you don’t keep the year.”</p>
<h2>What the sea took</h2>
<p><strong>So the glass went back?</strong></p>
<p>“I stood on the sand at Lanverran like an idiot and couldn’t throw it. Then a boy of about six asked what I was doing, and I explained, and he said, ‘Shall I?’ He has an excellent arm.”</p>
<p><strong>What is next?</strong></p>
<p>“A season with the hives, and a play that I’m too frightened to name. I should also like to be photographed carrying shopping by somebody who then doesn’t publish it. One can but ask.”</p>
<p>She checks the time, apologises for the sock, and is gone by the kitchen stairs. The label, on inspection, gives the year, the hillside and a warning: <em>Sets hard. Be patient.</em> The film opens at Saltmere on Thursday and <a href="https://tinorchard.example/dates/">everywhere else</a> within the month.</p>""",
        days_ago=31,
        authors=("Imogen Vale",),
        subjects=("solvi-brekkedal",),
        mentioned=("begona-larraneta", "toma-kirishiro", "jory-penhallick"),
        earlier=(
            ("ferry-split", "Three sentences, and the dog’s two addresses"),
            ("ferry-engagement", "The windy morning she means to keep"),
        ),
        topics=("Film releases", "Break-ups"),
        seo_description="The star of ‘The Tin Orchard’ on bees, silence and what happened to the green glass from the ring.",
        photo="tin-orchard-hives",
    ),
    DemoStory(
        key="marlowe-dock-review",
        kind="review",
        section="music",
        headline="Tollgate Choir at Marlowe Dock: a last night that earned its encore",
        standfirst="After forty nights of practice the band came home, turned off the lights and let nine thousand people hear the water. Only one song was too long, and it was the drummer’s.",
        body="""<p>The lights went out at nine and stayed out for eleven minutes. There was no stage to be seen at Marlowe Dock on Saturday, no screen and, at the band’s request, no telephone; there was the slap of the harbour against the piles, some breathing, and then a harmonium that has its own flight case. When at last a single lamp was lit, <a data-person="jory-penhallick">Jory Penhallick</a> was sitting beneath it with his coat on, like a man waiting for a bus.</p>
<p>He had come on a good many. The forty-one nights that were promised on <a data-story="low-water-tour">a postcard with a tide table</a> have been played to the last, and the songs have weathered as timber does.</p>
<h2>An album, the other way round</h2>
<p>Most of <em>Low Water</em> was heard, in reverse. It is the idea of <a data-person="toma-kirishiro">Toma Kirishiro</a>, who conducted eight strings from a piano stool and allowed them, by my count, some two hundred notes. Played backwards the record stops being about a man who falls in love and becomes one about a man who gets over it, and it must be said that this is the better story.</p>
<p>“Half Past Bergen” was back in its place. It had been left out since <a data-story="ferry-split">the night before the engagement was ended</a>, and Penhallick introduced it with a cough. “People ask, ‘Doesn’t it hurt to sing that one?’” he said. “It’s about a timetable, and the timetable was blameless.”</p>
<figure data-photo="marlowe-harbour"></figure>
<div data-embed="instagram" data-url="https://pictures.example/p/last-harbour/" data-author="Tollgate Choir" data-date="2026-11-15"><p>Forty-one nights, seventeen countries, one bus, one lost accordion (found), no lost cousins. Home. We are going to sleep until somebody needs the harmonium.</p></div>
<h2>Greyhound Lane, with both its owners</h2>
<p>For the eleventh song he was joined by <a data-person="marigold-vex">Marigold Vex</a>, in a yellow oilskin and the best voice of her life. Nine thousand people knew what had been settled about it, and by whom.</p>
<aside data-story="vex-judgment"><p>How a judge in his own car came to decide who owns the song they sang</p></aside>
<p>They sang it to one another across the whole width of the stage, as if over a road, and in the second verse she looked out of an imaginary window until he scanned. It was the only joke of the evening. It was also the only moment when one wished for a screen.</p>
<h2>Faults, for the sake of fairness</h2>
<p>The drum solo in “Duluth” explains at last what he did on his day off there, and takes nine minutes to do so. The merchandise queue was longer than the encore. The long grey stage coats by <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a> are superb and must have been stifling; the bass player had shed hers by the third number and played the rest in what looked like a judo jacket.</p>
<p>And the side stalls were distracted. In the second row, in a woollen hat, sat <a data-person="solvi-brekkedal">Sølvi Brekkedal</a>, who sang along with everything, including the timetable, and who left before the end with a lurcher. As the Northquay Courier puts it, “there were those who watched the stage and those who watched the hat, and only the first lot got their money’s worth”.</p>
<p>The encore was one song without microphones, from the edge of the quay. A ferry hooted at the wrong moment, then, after a pause for thought, at the right one. Penhallick waved to it. He looked, for the first time in a year of looking at him, like somebody with nowhere to be. A recording is to follow on <a href="https://tollgatechoir.example/marlowe-dock/">the band’s own label</a>.</p>""",
        days_ago=6.1,
        authors=("Tomás Quill",),
        subjects=("jory-penhallick", "toma-kirishiro"),
        mentioned=("marigold-vex", "mila-szalwinska-hoyt", "solvi-brekkedal"),
        earlier=(
            ("low-water-tour", "What was promised, city by city"),
            ("ferry-split", ""),
            ("vex-judgment", "Whose song it is now"),
        ),
        topics=("World tours", "Comebacks"),
        photo="marlowe-stage",
        seo_description="The last night of the ‘Low Water’ tour, reviewed: eleven minutes of darkness, one duet and a ferry in the encore.",
    ),
    DemoStory(
        key="szalwinska-comeback",
        kind="feature",
        section="screen",
        headline="Halina Szałwińska goes back on stage, with a prompter and her daughter",
        standfirst="Nine years after she swore off the theatre, the actor opens tonight as a lighthouse keeper’s widow. The woman who walked out on her memoir has made every stitch that she wears.",
        body="""<p>There is a chair in the wings of the Corvina Theatre with a cushion on it and a pencil tied to its arm. It belongs to the prompter, and it has been empty, in most productions, since about the time that audiences began to cough less. <a data-person="halina-szalwinska">Halina Szałwińska</a> had it written into her contract. “I am seventy and I have four hundred and six lines,” she says. “The book is for me, and the cushion is for manners.”</p>
<p>Tonight she opens in <em>The Ledger of Lights</em>, a new play by Orla Whitsand, as the widow of a keeper who goes on filling in the log of a lamp that has been switched off. It is her first part on a stage since a matinée nine years ago when, in the middle of a death scene, a man in row C unwrapped a pasty.</p>
<h2>The telephone call</h2>
<p>She did not mean to come back. The director, Bashir Calloway, sent the script with a note to say that he knew she would refuse and hoped that she might suggest somebody. She suggested three people, all dead. “I rang her to say thank you,” he recalls, “and she said, ‘Who is doing the clothes?’ I hadn’t thought. She said, ‘Then I shall tell you who, and you will ask her, and you will not say that it came from me.’”</p>
<p>The person he was to ask had not spoken to the actor, except through a brother, since <a data-story="ninth-table-dinner">a birthday dinner from which she took away the only proof of a book</a>. <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a> saw through it before he had finished his sentence. She said yes in order, as she puts it, to have a professional reason for sticking pins in somebody.</p>
<h2>Eleven fittings</h2>
<p>Costume fittings are conducted in near silence, which suited both parties. At the first they exchanged measurements. At the fourth, according to the wardrobe mistress, the daughter remarked that the left hip had dropped, and the mother replied that it had dropped when she was carrying her, and for some minutes nobody could find the tape.</p>
<figure data-photo="eleventh-fitting"></figure>
<blockquote data-speaker="halina-szalwinska"><p>I had written a whole chapter about what my daughter makes and I had never once stood still inside it. It is a curious feeling to be understood at the shoulder.</p></blockquote>
<p>Chapter seven has gone from the book. In its place, the publisher confirms, there are two blank pages and a photograph of a coat. Nobody will say whose idea that was; both claim, with some heat, that it was the other’s.</p>
<h2>Soup in the interval</h2>
<p><a data-person="konrad-hoyt">Konrad Hoyt</a> has cooked for every preview, carrying a pan across the square from The Ninth Table in a pram. The company eats on the stairs. At the first of them <a data-person="fintan-ocallanagh">Fintan O’Callanagh</a> turned up with his own spoon, stayed for the second act and was asked by the leading lady what he had thought. “I told Halina, ‘I forgot that it was you,’” he says. “She took my hand and said, ‘That is the only notice I have ever wanted,’ and then she asked me to put it in writing.”</p>
<p>What does the empty chair make of it? It is not empty now. The prompter is Joan Ashby-Tull, eighty-one, who held the book for her in her first London season and who has been needed, at the time of writing, only once. It was in the log scene. The actor stopped, looked into the dark, and did not move for a quarter of a minute.</p>
<p>Ashby-Tull knew better than to help. “I had the line ready,” she says, “and I thought, ‘No, she’s listening to it.’ So I wrote <em>pause</em> in the margin, with the date.” Seats remain for some weekday performances at <a href="https://corvina.example/ledger/">the Corvina’s box office</a>.</p>""",
        days_ago=5.2,
        authors=("Imogen Vale", "Hanne Brandt"),
        subjects=("halina-szalwinska", "mila-szalwinska-hoyt"),
        mentioned=("konrad-hoyt", "fintan-ocallanagh"),
        earlier=(("ninth-table-dinner", "The evening that they stopped talking"),),
        topics=("Theatre", "Comebacks", "Families"),
        fate="embargoed",
        desk_note="Embargo agreed with the Corvina: not before the curtain falls on press night. Check the number of fittings with wardrobe.",
        photo="corvina-stalls",
        seo_description="The actor returns to the theatre in ‘The Ledger of Lights’, dressed by the daughter who had stopped speaking to her.",
    ),
    DemoStory(
        key="tour-coat",
        kind="sponsored",
        section="style",
        headline="The tour coat, taken apart: thirty-one pieces of waxed cotton and a song",
        standfirst="How Mila Szałwińska-Hoyt and a mill in the Pennines dressed a band for forty-one nights of weather, and how to look after a coat that means to outlive its owner. Made with Thornby & Weft.",
        body="""<p><em>This page was paid for by Thornby &amp; Weft, whose cloth it describes. The company read it before publication and asked for one change, to the name of a dye.</em></p>
<p>On the studio table lies a coat in thirty-one pieces, and round it stand five people who wish that it had been thirty. <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a> is showing students from the Northquay School of Cutting how she dressed Tollgate Choir. They take notes on the backs of pattern cards. She takes off her rings.</p>
<h2>Why it had to be grey</h2>
<p>The brief came from the producer. <a data-person="toma-kirishiro">Toma Kirishiro</a> wanted the first minutes of every concert to be dark, and asked for a cloth that would be heard before it was seen. “Toma said, ‘I would like it to sound like rain that is thinking,’” the designer recalls. “I rang the mill and said, ‘Have you anything like that?’ and there was a silence, and then they said, ‘Do you mean the heavy one?’”</p>
<p>The heavy one is a cotton that Thornby &amp; Weft has woven since the days of the herring fleet, waxed three times and hung for a month in a shed with no roof. It is dyed with oak gall and iron to a grey that photographs as black and, under a single lamp, as silver. Those who read <a data-story="marlowe-dock-review">this magazine’s review of the final night</a> will know that it is also warm.</p>
<h2>Cut for climbing</h2>
<p>Each member of the band was measured on a ladder. <a data-person="jory-penhallick">Jory Penhallick</a> needed room to raise a guitar above his head, which he does twice a night; the drummer needed no back at all. The shoulder is borrowed from a keeper’s jacket once worn by <a data-person="callum-ashgrove-footballer">Callum Ashgrove</a>, the footballer, who lent it on condition that it was not confused with anybody else’s, having had <a data-story="two-ashgroves">some experience of that kind</a>.</p>
<p>“The trick is in the gusset,” says the mill’s technical director, Prudence Weft, who is the sixth of that name. “People come to us and ask, ‘Is it waterproof?’ It’s more that water loses interest.”</p>
<h2>How to keep it</h2>
<p>A version of the coat goes on sale on Monday, in six sizes and with both its sleeves. Properly treated, it should see out several bands.</p>
<ul><li><p><strong>Never wash it.</strong> Sponge it down with cold water, and speak to it kindly.</p></li><li><p><strong>Wax it once a year</strong>, on a warm day, working from the hem to the collar.</p></li><li><p><strong>Hang it where air moves.</strong> A cupboard is no place for a coat, nor, as a court lately found, for a song.</p></li><li><p><strong>Send it home to be mended.</strong> The mill repairs its own cloth for as long as there is a mill.</p></li></ul>
<p>One of the originals will not be sold. It was thrown from the quay after the encore, by a bass player who had suffered in it, and was brought back an hour later by a ferryman, bone dry. He had, he said, been wearing it. Stockists are listed at <a href="https://thornbyweft.example/tour-coat/">the maker’s site</a>, together with a film of the shed in which, for twelve minutes, almost nothing occurs.</p>""",
        days_ago=3.6,
        authors=("Hanne Brandt",),
        subjects=("mila-szalwinska-hoyt",),
        mentioned=("toma-kirishiro", "jory-penhallick", "callum-ashgrove-footballer"),
        earlier=(
            ("marlowe-dock-review", "The coats at work"),
            ("two-ashgroves", ""),
        ),
        topics=("Fashion", "World tours"),
        fate="scheduled",
        desk_note="Goes out on the morning that the coat goes on sale. The label “Made with Thornby & Weft” must stay in the standfirst.",
        seo_description="Inside the waxed cotton coat that Tollgate Choir wore on tour, with notes on caring for it. Paid for by its maker.",
        photo="coat-runway",
    ),
    DemoStory(
        key="let-the-exes-sing",
        kind="opinion",
        section="opinion",
        headline="Let the exes sing: in praise of the civil ending",
        standfirst="A duet between two people who used to live together is not a scandal. It may be the most grown-up thing on any stage this year, argues D. R. Osei, and it deserves better watching.",
        body="""<p>I spent a good part of Saturday’s concert looking at the wrong thing. So, I think, did most of the side stalls. On the stage <a data-person="jory-penhallick">Jory Penhallick</a> and <a data-person="marigold-vex">Marigold Vex</a>, who parted years ago, were singing a song of which each owns half; in the audience <a data-person="solvi-brekkedal">Sølvi Brekkedal</a>, who parted from him this year, was singing along. Around me people craned and nudged. They were waiting for somebody to mind.</p>
<p>Nobody minded. My colleague has written <a data-story="marlowe-dock-review">a handsome account of the music</a>; I should like to say a word for the manners.</p>
<h2>We are bad at endings</h2>
<p>By “we” I mean this trade. A courtship gives us a ring, a dress and a lorry driver. A rupture gives us lawyers. But a parting in which two people sit down for a pair of evenings and argue about punctuation gives us nothing to photograph, and so we have no form for it. We print <a data-story="ferry-split">the three sentences of the statement</a> and go in search of a fourth.</p>
<p>I went in search of it myself. I rang, I am ashamed to say, a dog groomer. “Sir,” she told me, “you are the ninth today, and I said to the last one, ‘The dog is fine and it is none of your business,’ and now I am saying it to you.” I have seldom been better edited.</p>
<h2>The evidence of the duet</h2>
<p>Consider what it takes to sing with someone who knew you when you were poor. You cannot pose. They have seen the pose assembled. When Vex stood up in court for her early recordings, the witness who helped her most was a man with whom she had once divided the saucepans, and he gave his evidence at three in the morning, for no fee, about a verse that he conceded was hers.</p>
<p>There is a school of thought that calls this publicity. Lantern Weekly asks, “Are we to believe in friendship that sells so many tickets?” Well, we believe in enmity that does. Nobody has ever suggested that two singers who throw plates are only pretending to dislike the china.</p>
<h2>A modest proposal for the front page</h2>
<p>Here is what I would ask of editors, my own included. Let an ending be reported once, and accurately, like the close of a long run. Let the people in it go to the same concert afterwards without a lens between them. And when one of them tells us, as Brekkedal told this magazine in <a data-story="tin-orchard-interview">an interview conducted over a jar of honey</a>, that a day may be kept even when the year is not, let us try to believe that it is not a code.</p>
<p>My mother, who has been divorced twice and has both men to lunch, takes a harder line. “You people say, ‘How sad, it failed,’” she remarked when I read her this column. “Forty nights, a good song and nobody in prison; what would you have called a success?” I had no answer. I passed her the salt, and so did he.</p>""",
        days_ago=2.4,
        authors=("D. R. Osei",),
        subjects=("jory-penhallick", "marigold-vex"),
        mentioned=("solvi-brekkedal",),
        earlier=(
            ("marlowe-dock-review", "The concert in question"),
            ("ferry-split", "All three of those sentences"),
            ("tin-orchard-interview", "The conversation with the jar"),
        ),
        topics=("Break-ups", "World tours"),
        fate="approved",
        photo="greyhound-duet",
        seo_description="A duet between two people who parted long ago is not a scandal, argues D. R. Osei, and deserves a better audience.",
    ),
    DemoStory(
        key="copperline-appeal",
        kind="news",
        section="courts",
        headline="Copperline asks to appeal, and the school run goes back to court",
        standfirst="The label says that a song is at work whenever somebody can hear it, even from the back seat. Marigold Vex says that she has heard this one before, and has started to pack the masters.",
        body="""<p>Copperline Records is not done with its otters. The company has applied to the Court of Appeal for permission to challenge the ruling that gave <a data-person="marigold-vex">Marigold Vex</a> nine of her early recordings, on the ground that the judge asked too much of the word “active” and too little of the word “exploitation”.</p>
<p>The application, of which this magazine has seen a copy, was lodged on the last day of an extension. It does not dispute that “Greyhound Lane” is held in equal shares, so the duet that closed a tour is safe whatever happens.</p>
<h2>The argument in one car journey</h2>
<p>When <a data-story="vex-judgment">the High Court gave its decision in favour of the singer</a>, it held that a recording is exploited only if something is done for it that its maker might have noticed. Copperline says that this turns the test upside down. A listener of six, strapped in behind the driver, is still a listener; and four hundred thousand copies of <em>Songs for the School Run 6</em> were, it points out, played until they wore through.</p>
<blockquote data-speaker-name="Rosalind Teague KC"><p>My client placed that recording in front of the most attentive audience in the country. They could not leave, and they asked for it again.</p></blockquote>
<p>Amit Bharadwaj-Cole KC replies in eleven pages, five of which list the places where the song was <em>not</em> to be found in those years: no shop, no station, no film, and no streaming service, because somebody had misspelt the title. Docket &amp; Gown reports, “A footnote observes that the claimant’s own godson, on hearing the compilation, said, ‘That lady sounds like you, but sad.’”</p>
<h2>Boxes on a landing</h2>
<p>Meanwhile the tapes have moved. Under the order they were to be handed over within six weeks, and on the forty-first day a van delivered nine boxes to a third-floor flat in Northquay without a lift. “The driver asked me, ‘Are these heavy?’ and I said, ‘You have no idea,’” Vex told the Evening Sextant. “He had every idea, poor man, he’d carried four of them.”</p>
<p>She may keep them while the application is considered, provided that she licenses nothing. She has already been obliged to turn away a car maker. <a data-person="jory-penhallick">Jory Penhallick</a>, who has returned from his travels with time on his hands, is helping to copy the reels on a machine borrowed from <a data-person="toma-kirishiro">Toma Kirishiro</a>, at half speed and with the curtains drawn.</p>
<figure data-photo="half-speed-studio"></figure>
<h2>What the judges may do</h2>
<p>Permission is granted in roughly one case of three, lawyers say, and more readily where a point affects many contracts; this one affects at least sixty. A single judge will decide on paper, probably before the end of the term. If the door is opened the hearing would take a day, and could not come on until next year.</p>
<p>There are signs that neither side would mind a settlement. Backrow has it that a sum was named, and then a larger one, over lunch; a person at the next table reports that “they got as far as the cheese, at which point she said, ‘And an apology to the otters,’ and everybody had to lie down”. The company calls that account inaccurate. It was, a spokeswoman clarified, the fish course. Filings in the case are listed at <a href="https://courtlists.example/appeals/">the registry’s public page</a>.</p>""",
        days_ago=1.5,
        authors=("D. R. Osei", "Tomás Quill"),
        subjects=("marigold-vex",),
        mentioned=("jory-penhallick", "toma-kirishiro"),
        earlier=(("vex-judgment", "The ruling that Copperline wants undone"),),
        topics=("Court cases", "Music rights"),
        fate="held",
        desk_note="Held for the lawyers: the paragraph about lunch may touch on talks that are without prejudice. Run without it if they say so.",
        photo="high-court",
        photo_caption="The steps again: an application to appeal is handed in by a side door, without any.",
        seo_description="Copperline Records wants to challenge the ruling that returned nine songs to Marigold Vex. What the judges may do.",
    ),
    DemoStory(
        key="ashgrove-proposal",
        kind="news",
        section="couples",
        headline="Mila Szałwińska-Hoyt and Callum Ashgrove to marry (it is the footballer)",
        standfirst="He asked among the sweet peas and she inspected the hem of the tablecloth before she answered. The actor of the same name will stand at the church door to prevent mistakes.",
        body="""<p>To begin with the fact that will be asked for first: it is the one with the shin. <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a> and <a data-person="callum-ashgrove-footballer">Callum Ashgrove</a>, formerly of Northquay Albion, are engaged. The notice in the Northquay Courier gives his occupation, his position, his height and, at the request of the other party, a small photograph.</p>
<aside data-story="two-ashgroves"><p>Six pictures, one beard: the front page that introduced the wrong groom</p></aside>
<p>The other party is <a data-person="callum-ashgrove">Callum Ashgrove</a>, the actor, to whom <a data-story="two-ashgroves">the romance was at first attributed</a> and who has since become a friend of them both. He is to be an usher. His duties, as set out on a card that he has taken to showing people, are to stand at the door and to be somebody else.</p>
<h2>Among the sweet peas</h2>
<p>The question was put in a greenhouse behind the old ground, at an hour when the mist was still on the pitch. The Harbour Gazette reports, “Mr Ashgrove had tied the ring to a cane, at the height where the eye falls, and then could not find the cane. They searched for forty minutes. ‘She said, “What are we looking for?” and I said, “You’ll know it when you see it,” and she did,’ he explained.”</p>
<p>It is a plain band of steel, turned from a stud of the boot with which he did not quite score his only goal. She has asked that the record should show that it is beautifully finished on the inside.</p>
<blockquote data-speaker="mila-szalwinska-hoyt"><p>I have made eleven wedding dresses and watched nine of them walk down an aisle. This one I shall cut in a single piece, so that there is nothing for anybody to pull at.</p></blockquote>
<h2>The same table, seven months on</h2>
<p>They told the family that evening at The Ninth Table, where <a data-person="konrad-hoyt">Konrad Hoyt</a> had laid five places without being told why. It was the first time that all of them had sat down there since <a data-story="ninth-table-dinner">chapter seven was read aloud over the duck</a>. <a data-person="halina-szalwinska">Halina Szałwińska</a> came without a book.</p>
<p>“She looked at my ring for a long time,” the designer says, “and then she said, ‘Steel is sensible, it can be let out.’ I believe that was a blessing. My brother says, ‘Write it down before she edits it,’ and I have.” There was poppy-seed cake. It is the view of the chef that everybody stayed for it on purpose.</p>
<h2>Two names on one door</h2>
<p>The wedding will be small and in the close season. The bride keeps her surname, on the ground that it is quite long enough; the groom offered to take it, and practised the signature, but was beaten by the tail on the letter in the middle. <em>The Long Throw</em> has given him a fortnight off and a whistle.</p>
<p>Only one matter is unresolved. Both Callum Ashgroves have been sent an invitation to the other’s stag night, by the same printer, on the same day, and each has accepted. The <a href="https://northquayshow.example/">Northquay Show</a>, for its part, has named a variety of sweet pea after the couple. It is described in the catalogue as “vigorous, late, and not to be mistaken for anything else”.</p>""",
        days_ago=0.6,
        authors=("Imogen Vale",),
        subjects=("mila-szalwinska-hoyt", "callum-ashgrove-footballer"),
        mentioned=("callum-ashgrove", "konrad-hoyt", "halina-szalwinska"),
        earlier=(
            ("two-ashgroves", "How the country met the wrong Callum"),
            ("ninth-table-dinner", ""),
        ),
        topics=("Engagements", "Families", "Mistaken identity"),
        fate="submitted",
        desk_note="Please check twice which Ashgrove each link points at, and that the picture is of neither the actor nor a crane.",
        photo="sweet-pea-arch",
        seo_description="The designer and the footballer are engaged: a greenhouse, a ring made from a boot stud, and an usher of the same name.",
    ),
    DemoStory(
        key="early-ferry-again",
        kind="news",
        section="couples",
        headline="Sølvi Brekkedal takes the early ferry again, and shares a thermos",
        standfirst="A photograph from the Hardangerfjord shows the actor on a familiar deck beside her co-star from ‘The Tin Orchard’. There is one blanket, one flask and, for now, no statement.",
        body="""<p>The 6.40 across the Hardangerfjord has a way of getting into the papers. A passenger on Thursday’s sailing has sold to Lantern Weekly a picture of <a data-person="solvi-brekkedal">Sølvi Brekkedal</a> at the rail, wrapped in a tartan blanket, and of a man at her side who is holding the cup while she pours. The man is Théo Marchézac, who plays her brother-in-law in <em>The Tin Orchard</em>. It is not a large blanket.</p>
<h2>What can be seen</h2>
<p>Rather little, if one is strict about it. There are two people, some steam, and a gull with a view. The Harbour Gazette, which knows the route, reports, “A member of the crew says that the pair ‘came aboard with bicycles and went ashore with the same bicycles’. Asked whether they had seemed close, he replied, ‘It was four degrees. Everybody was close.’”</p>
<p>Readers will need no reminding of <a data-story="ferry-engagement">what was asked on that boat the last time</a>, and the newspaper has been generous with reminders all the same. It reprints the lozenge tin. It has found the lorry driver, Arvid Nesheim, who was asleep in his cab on this occasion and is reported to be furious with himself.</p>
<h2>What has been said</h2>
<p>The actor’s representatives observe that she was born on that coast and that it is how one gets home. His have said that he is fond of boats: he grew up on a lock. Neither office denied anything, and neither was, in so many words, asked to.</p>
<p>In <a data-story="tin-orchard-interview">her conversation with this magazine four weeks ago</a> Brekkedal spoke of her colleague in a single sentence, about swapping vocabulary that could not be printed. She also said that she would be glad to be photographed with her shopping by someone who then kept the picture. “Sølvi rang me and said, ‘Well, it wasn’t shopping,’” a friend told Backrow, “and she was laughing, so do make of that whatever you can afford.”</p>
<p><a data-person="begona-larraneta">Begoña Larrañeta</a>, who directed them both, was reached at home outside Pamplona. She considered the matter for some time. “They were good at the gate,” she said, and returned to her mules.</p>
<h2>What is not known</h2>
<ul><li><p>Whether the two are a couple, or merely cold.</p></li><li><p>Whose thermos it is. It appears in stills from the film set, in other hands.</p></li><li><p>Where the bicycles were going, apart from uphill.</p></li></ul>
<p>As for <a data-person="jory-penhallick">Jory Penhallick</a>, he is at home for the first time in a year and has been seen at the window with a lurcher, pointing out ships to it. A reporter called to him from the street to ask how he felt about the photograph. “I said I thought that it was a nice blanket,” he told the Northquay Courier afterwards. “I gave it to her.”</p>
<p>The film, meanwhile, has taken more in its first month than both of the director’s earlier ones together, and the <a href="https://tinorchard.example/honey/">honey that is sold in the foyer</a> has run out twice. Ferry bookings for the early sailing are up by a third, mostly singles.</p>""",
        days_ago=0.1,
        authors=("Imogen Vale",),
        subjects=("solvi-brekkedal", "theo-marchezac"),
        mentioned=("begona-larraneta", "jory-penhallick"),
        earlier=(
            ("tin-orchard-interview", "What she said of him, in one line"),
            ("ferry-engagement", "The same crossing, with another passenger"),
        ),
        topics=("Film releases",),
        desk_note="Not ready: nobody has spoken to Marchézac himself, and his profile is still a draft. Who took the picture, and may it be used?",
        fate="draft",
        seo_description="A picture from the Hardangerfjord, two bicycles and a thermos: what can be seen, and what is not known.",
    ),
)
